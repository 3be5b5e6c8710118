import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/**
 * Id of the customer or member of staff who is logged in, also where no login is required; empty for a
 * login that has no account yet.
 */
export const actorIdOf = (req: object): string | undefined =>
  (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id
