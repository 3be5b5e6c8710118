import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { invalid } from "../errors"
import { emailsOfIdentity } from "../queries/customer/accounts"

/**
 * Medusa opens an account under any e-mail address that a login asks for. Here it is the login's own: otherwise a stranger would
 * get the owner's place, and the password would be reset to another mailbox than the account's.
 * @throws DomainError `invalid_request`
 */
export const guardAccountEmail = async (
  req: AuthenticatedMedusaRequest<{ email?: string | null }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const { email } = req.validatedBody
  const own = await emailsOfIdentity(req.scope, req.auth_context.auth_identity_id)
  if (own.length && !own.includes(email?.trim().toLowerCase() ?? "")) {
    throw invalid("email", "not_own_email")
  }
  next()
}
