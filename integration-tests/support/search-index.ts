import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const TIMEOUT_MS = 60_000
const INTERVAL_MS = 25

/** Tries until the answer is right, as a reader of an index that is a moment behind would. */
export const eventually = async <T>(
  attempt: () => Promise<T>,
  timeoutMs = TIMEOUT_MS,
): Promise<T> => {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(INTERVAL_MS)
    }
  }
}

/** A store fills its search index in the background when it starts. */
export const searchIndexIsReady = (container: MedusaContainer): Promise<void> =>
  eventually(async () => {
    const indexes = await container.resolve(Modules.SEARCH).listIndexes()
    const waiting = indexes.filter(({ status }) => status !== "ready")
    if (waiting.length) throw new Error(`Not ready: ${waiting.map(({ name }) => name).join(", ")}`)
  })

/**
 * Watches what the index takes in, so that a test can wait until it is done: a database that goes
 * back to its beginning meanwhile would leave work of the last test in the next one.
 */
export const watchIngestion = (container: MedusaContainer): (() => Promise<void>) => {
  const search = container.resolve(Modules.SEARCH)
  const ingest = search.ingest.bind(search)
  let running = 0
  let lastEnd = 0
  search.ingest = async (event) => {
    running += 1
    try {
      return await ingest(event)
    } finally {
      running -= 1
      lastEnd = Date.now()
    }
  }
  return async () => {
    // Events leave a workflow a tick after it has answered.
    await sleep(INTERVAL_MS)
    while (running > 0 || Date.now() - lastEnd < INTERVAL_MS) await sleep(INTERVAL_MS)
  }
}
