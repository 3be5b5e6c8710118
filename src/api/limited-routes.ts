import type { MiddlewareRoute } from "@medusajs/framework/http"
import { limitRequests } from "../http/limit-requests"
import type { LimitName } from "../http/limits"

type Limited = { methods: ("GET" | "POST")[]; matcher: string; limit: LimitName }

/**
 * What is limited of Medusa's own endpoints. Providers and kinds of account are parameters as in Medusa's own paths:
 * `%65mailpass` would be another word than `emailpass` here and the same there. Medusa takes a login by GET as well.
 */
const LIMITED: readonly Limited[] = [
  { methods: ["GET", "POST"], matcher: "/auth/:actor_type/:auth_provider", limit: "login" },
  {
    methods: ["POST"],
    matcher: "/auth/:actor_type/:auth_provider/register",
    limit: "registration",
  },
  {
    methods: ["POST"],
    matcher: "/auth/:actor_type/:auth_provider/reset-password",
    limit: "password_reset",
  },
  { methods: ["POST"], matcher: "/store/customers", limit: "account" },
  { methods: ["POST"], matcher: "/store/carts/:id/complete", limit: "order_completion" },
  { methods: ["POST"], matcher: "/store/search", limit: "search" },
]

export const limitedRoutes: MiddlewareRoute[] = LIMITED.map(({ methods, matcher, limit }) => ({
  methods,
  matcher,
  middlewares: [limitRequests(limit)],
}))
