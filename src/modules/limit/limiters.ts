import type { Redis } from "ioredis"
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
} from "rate-limiter-flexible"
import type { LimitCount } from "../../http/limit-store"

/** At most `points` in `seconds`. */
export type Rule = Omit<LimitCount, "key">

/**
 * One limiter per rule. With Redis all processes share their counts; while it is down each counts in its own memory, since
 * refusing all requests would be worse than counting too generously.
 */
export class Limiters {
  private readonly limiters = new Map<string, RateLimiterAbstract>()

  constructor(
    private readonly redis: Redis | undefined,
    private readonly prefix: string,
  ) {}

  of(rule: Rule): RateLimiterAbstract {
    const existing = this.limiters.get(rule.rule)
    if (existing) return existing
    const limiter = this.create(rule)
    this.limiters.set(rule.rule, limiter)
    return limiter
  }

  private create({ rule, points, seconds }: Rule): RateLimiterAbstract {
    const options = {
      keyPrefix: `${this.prefix}millesime:limit:${rule}`,
      points,
      duration: seconds,
    }
    const insuranceLimiter = new RateLimiterMemory(options)
    if (!this.redis) return insuranceLimiter
    return new RateLimiterRedis({
      ...options,
      storeClient: this.redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter,
    })
  }
}
