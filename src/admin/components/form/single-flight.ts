import { useState } from "react"

/** Runs one piece of work at a time: a second press of a button while it works does nothing. */
export const makeSingleFlight = () => {
  let isRunning = false
  let isClosed = false
  return {
    run: async (work: () => Promise<unknown>): Promise<void> => {
      if (isRunning || isClosed) return
      isRunning = true
      try {
        await work()
      } finally {
        isRunning = false
      }
    },
    /** For good: all is done, and only leaving the page takes a while. */
    close: () => {
      isClosed = true
    },
  }
}

export const useSingleFlight = () => useState(makeSingleFlight)[0]
