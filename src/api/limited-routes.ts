import type { MiddlewareRoute } from "@medusajs/framework/http"
import { limitRequests } from "../http/limit-requests"
import type { LimitName } from "../http/limits"

type LimitedRoute = { methods: ("GET" | "POST")[]; matcher: string; limit: LimitName }

/**
 * Limits of Medusa's own endpoints. Actor type and provider are parameters as in Medusa's paths, since a literal `emailpass`
 * would not match `%65mailpass`. Medusa accepts a login by GET as well.
 */
const LIMITED: readonly LimitedRoute[] = [
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
  { methods: ["POST"], matcher: "/auth/verification/request", limit: "email_verification" },
  { methods: ["POST"], matcher: "/store/customers", limit: "account" },
  { methods: ["POST"], matcher: "/store/carts/:id/complete", limit: "order_completion" },
  { methods: ["POST"], matcher: "/store/search", limit: "search" },
]

export const limitedRoutes: MiddlewareRoute[] = LIMITED.map(({ methods, matcher, limit }) => ({
  methods,
  matcher,
  middlewares: [limitRequests(limit)],
}))
