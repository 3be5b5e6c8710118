import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { DomainError } from "../errors"
import { listMembersByEmail, listMembersOfCart } from "../queries/company/members"

const actorOf = (req: MedusaRequest): string | undefined =>
  (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id

const throwIfOtherMember = (req: MedusaRequest, members: { customer_id: string }[]) => {
  if (members.every(({ customer_id }) => customer_id === actorOf(req))) return
  throw new DomainError("company_login_required")
}

/**
 * Medusa 2.21.2 assigns a cart to the account with its e-mail address, whoever entered it. Only the
 * member may use a company's prices, VAT exemption and name.
 * @throws DomainError `company_login_required`
 */
export const guardCartEmail = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const { email } = (req.validatedBody ?? {}) as { email?: string | null }
  if (email) throwIfOtherMember(req, await listMembersByEmail(req.scope, email))
  next()
}

/**
 * A member's cart may be completed only by that member, not by anybody who knows its id.
 * @throws DomainError `company_login_required`
 */
export const guardCartCompletion = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  throwIfOtherMember(req, await listMembersOfCart(req.scope, req.params.id ?? ""))
  next()
}
