import { z } from "@medusajs/framework/zod"
import { isTrustedProxies } from "../../shared/trusted-proxies"

export const limitOptions = {
  /** Rate limits (`src/http/limits.ts`). */
  limits: z
    .strictObject({
      enabled: z.boolean().default(true),
      /** Whether logins, registrations, password resets, search and the completion of carts, Medusa's own, are limited as well. */
      medusa_routes: z.boolean().default(false),
      /** Multiplies the number of requests of every limit. */
      factor: z.number().positive().default(1),
    })
    .prefault({}),
  /**
   * Proxies whose `X-Forwarded-For` is trusted, to know visitors by their address: how many are in front of the store, or
   * their addresses and subnets.
   */
  trust_proxy: z
    .union([z.int().nonnegative(), z.array(z.string()).min(1)])
    .refine(isTrustedProxies, { error: "must be a number of proxies, or addresses and subnets" })
    .default(0),
}
