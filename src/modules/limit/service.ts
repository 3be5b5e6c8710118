import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { Redis } from "ioredis"
import { RateLimiterRes } from "rate-limiter-flexible"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { type Trust, trustOf } from "../../shared/trusted-proxies"
import { connect } from "./connection"
import { Limiters, type Rule } from "./limiters"

/** A rule, for one of those it counts by. */
type Count = Rule & { key: string }

type Taken = { allowed: boolean; points: number; remaining: number; resetsIn: number }

type Dependencies = { configModule: ConfigModule; logger: Logger }

/** Counts requests, on the Redis of the store or in memory. It keeps nothing in the database. */
class LimitModuleService extends MedusaService({}) {
  readonly options: PluginOptions
  readonly trust: Trust
  private readonly dependencies: Dependencies
  private redis: Redis | undefined
  private limiters: Limiters | undefined

  __hooks = {
    onApplicationShutdown: async () => this.redis?.disconnect(),
  }

  constructor(...args: [container: Dependencies, options?: unknown]) {
    super(...args)
    this.dependencies = args[0]
    this.options = parsePluginOptions(args[1])
    this.trust = trustOf(this.options.trust_proxy)
  }

  get isOn(): boolean {
    return this.options.limits.enabled
  }

  async take(count: Count): Promise<Taken> {
    const limiter = this.limiterOf(count)
    const { points } = limiter
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(count.key)
      return { allowed: true, points, remaining: remainingPoints, resetsIn: msBeforeNext }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return { allowed: false, points, remaining: 0, resetsIn: refusal.msBeforeNext }
    }
  }

  /** @throws where there is a Redis, and it doesn't answer */
  async ping(): Promise<void> {
    this.start()
    await this.redis?.ping()
  }

  async giveBack(count: Count): Promise<void> {
    await this.limiterOf(count).reward(count.key)
  }

  async reset(count: Count): Promise<void> {
    await this.limiterOf(count).delete(count.key)
  }

  private limiterOf(count: Count) {
    const points = Math.max(1, Math.round(count.points * this.options.limits.factor))
    return this.start().of({ ...count, points })
  }

  /** With the first request: commands that load the modules and serve nobody need no connection. */
  private start(): Limiters {
    if (this.limiters) return this.limiters
    const { redisUrl, redisOptions, redisPrefix } = this.dependencies.configModule.projectConfig
    this.redis = redisUrl
      ? connect(redisUrl, redisOptions ?? {}, this.dependencies.logger)
      : undefined
    this.limiters = new Limiters(this.redis, redisPrefix ?? "")
    return this.limiters
  }
}

export default LimitModuleService
