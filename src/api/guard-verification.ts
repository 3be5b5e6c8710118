import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { invalid } from "../errors"
import { emailsOfIdentity } from "../queries/customer/accounts"

/**
 * Medusa sends a code to whatever address a login names. Here it is the login's own: any other would prove nothing, and write to
 * strangers.
 * @throws DomainError `invalid_request`
 */
export const guardVerification = async (
  req: AuthenticatedMedusaRequest<{ entity_id: string; entity_type: string }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const { entity_id, entity_type } = req.validatedBody
  const own = await emailsOfIdentity(req.scope, req.auth_context.auth_identity_id)
  if (entity_type === "email" && !own.includes(entity_id.trim().toLowerCase())) {
    throw invalid("entity_id", "not_own_email")
  }
  next()
}
