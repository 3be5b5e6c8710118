import { useState } from "react"

/** Lets one piece of work pass at a time: who presses twice means it once. */
export const makeGate = () => {
  let isShut = false
  let isOver = false
  return {
    pass: async (work: () => Promise<unknown>): Promise<void> => {
      if (isShut || isOver) return
      isShut = true
      try {
        await work()
      } finally {
        isShut = false
      }
    },
    /** For good: all is done, and only the way out of the page takes a while. */
    close: () => {
      isOver = true
    },
  }
}

export const useGate = () => useState(makeGate)[0]
