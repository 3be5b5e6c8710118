import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import type { Redis } from "ioredis"
import { RateLimiterRes } from "rate-limiter-flexible"
import type { Consumed, LimitCount, LimitStore } from "../../http/limit-store"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { trustOf } from "../../shared/trusted-proxies"
import { connect } from "./connection"
import { Limiters } from "./limiters"

type Dependencies = { configModule: ConfigModule; logger: Logger }

/** Counts requests in the Redis of the store, or in memory. Stores nothing in the database. */
class LimitModuleService extends MedusaService({}) implements LimitStore {
  readonly options: PluginOptions
  readonly trust: LimitStore["trust"]
  private readonly dependencies: Dependencies
  private redis: Redis | undefined
  private limiters: Limiters | undefined
  private hasReportedProxy = false

  __hooks = {
    onApplicationShutdown: async () => this.redis?.disconnect(),
  }

  constructor(...args: [container: Dependencies, options?: unknown]) {
    super(...args)
    this.dependencies = args[0]
    this.options = parsePluginOptions(args[1])
    this.trust = trustOf(this.options.trust_proxy)
  }

  get isEnabled(): boolean {
    return this.options.limits.enabled
  }

  reportUnknownProxy = (): void => {
    if (this.hasReportedProxy) return
    this.hasReportedProxy = true
    this.dependencies.logger.warn(
      "medusa-plugin-millesime: requests come through a proxy that options.trust_proxy doesn't name, so rate limits by address are off. Name it, and visitors are known by their address.",
    )
  }

  async consume(count: LimitCount): Promise<Consumed> {
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

  /** @throws Error if a Redis is configured and doesn't answer */
  async ping(): Promise<void> {
    this.start()
    await this.redis?.ping()
  }

  async refund(count: LimitCount): Promise<void> {
    await this.limiterOf(count).reward(count.key)
  }

  async reset(count: LimitCount): Promise<void> {
    await this.limiterOf(count).delete(count.key)
  }

  private limiterOf(count: LimitCount) {
    const points = Math.max(1, Math.round(count.points * this.options.limits.factor))
    return this.start().of({ ...count, points })
  }

  /** At the first request: commands that load the modules without serving requests need no connection. */
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
