import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ApiError } from "../http/errors"
import { listMembersByEmail, listMembersOfCart } from "../queries/company/members"

const actorOf = (req: MedusaRequest): string | undefined =>
  (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id

const throwIfSomebodyElses = (req: MedusaRequest, members: { customer_id: string }[]) => {
  if (members.every(({ customer_id }) => customer_id === actorOf(req))) return
  throw new ApiError(
    "company_login_required",
    "This e-mail address belongs to a company's member: log in to buy with it",
  )
}

/**
 * Medusa 2.21.2 gives a cart to the account that has its e-mail address, whoever typed it. A
 * company's prices, its exemption from VAT and its name are its members' alone.
 */
export const guardCartEmail = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const { email } = (req.validatedBody ?? {}) as { email?: string | null }
  if (email) throwIfSomebodyElses(req, await listMembersByEmail(req.scope, email))
  next()
}

/** A member's cart is completed by that member: knowing its id is not enough. */
export const guardCartCompletion = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  throwIfSomebodyElses(req, await listMembersOfCart(req.scope, req.params.id ?? ""))
  next()
}
