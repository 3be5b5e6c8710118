import type { Logger } from "@medusajs/framework/types"
import { Redis, type RedisOptions } from "ioredis"

/** A request waits this long for Redis. */
const COMMAND_TIMEOUT_MS = 300

const RECONNECT_INTERVAL_MS = 1000

/** A connection that fails fast instead of queueing commands, and logs once when Redis is down and once when it is back. */
export const connect = (url: string, options: RedisOptions, logger: Logger): Redis => {
  const redis = new Redis(url, {
    ...options,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: () => RECONNECT_INTERVAL_MS,
  })
  let isDown = false
  redis.on("error", (error: Error) => {
    if (isDown) return
    isDown = true
    logger.warn(`Limits are counted in memory while Redis is down: ${error.message}`)
  })
  redis.on("ready", () => {
    if (isDown) logger.info("Limits are counted on Redis again")
    isDown = false
  })
  return redis
}
