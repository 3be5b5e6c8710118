import type { Logger } from "@medusajs/framework/types"
import { Redis, type RedisOptions } from "ioredis"

/** Milliseconds for which a request waits for a Redis that doesn't answer. */
const PATIENCE_MS = 300

/** Milliseconds between two attempts to find Redis again. */
const RETRY_MS = 1000

/** A connection that fails at once rather than keeping anybody waiting. It says once that Redis is gone, and once that it is back. */
export const connect = (url: string, options: RedisOptions, logger: Logger): Redis => {
  const redis = new Redis(url, {
    ...options,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE_MS,
    retryStrategy: () => RETRY_MS,
  })
  let isGone = false
  redis.on("error", (error: Error) => {
    if (isGone) return
    isGone = true
    logger.warn(`Limits are counted in memory while Redis is gone: ${error.message}`)
  })
  redis.on("ready", () => {
    if (isGone) logger.info("Limits are counted on Redis again")
    isGone = false
  })
  return redis
}
