import type { Redis } from "ioredis"
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
} from "rate-limiter-flexible"

/** At most `points` in `seconds`. */
export type Rule = { rule: string; points: number; seconds: number }

/**
 * One limiter a rule. With Redis all processes count together; while it is gone each counts in its own memory, since a
 * shop that answers nobody is worse than one that counts too generously.
 */
export class Limiters {
  private readonly limiters = new Map<string, RateLimiterAbstract>()

  constructor(
    private readonly redis: Redis | undefined,
    private readonly prefix: string,
  ) {}

  of(rule: Rule): RateLimiterAbstract {
    const known = this.limiters.get(rule.rule)
    if (known) return known
    const limiter = this.create(rule)
    this.limiters.set(rule.rule, limiter)
    return limiter
  }

  private create({ rule, points, seconds }: Rule): RateLimiterAbstract {
    const options = { keyPrefix: `${this.prefix}limit:${rule}`, points, duration: seconds }
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
