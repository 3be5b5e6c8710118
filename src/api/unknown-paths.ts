import type { MiddlewareRoute } from "@medusajs/framework/http"
import { DomainError } from "../errors"

/**
 * Answers what no route has answered below /store, /admin and /auth, where Express would send HTML. Medusa sorts matchers that
 * begin with a parameter behind all others. OPTIONS is left to Express, which answers it from the routes.
 */
export const unknownPaths: MiddlewareRoute = {
  matcher: "/:area(store|admin|auth)*",
  methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
  middlewares: [
    () => {
      throw new DomainError("not_found.endpoint")
    },
  ],
}
