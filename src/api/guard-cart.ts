import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError, detail } from "../errors"
import { actorIdOf } from "../http/actor"
import { listMembersByEmail, listMembersOfCart } from "../queries/company/members"
import { refreshCartTaxesWorkflow } from "../workflows/sale/refresh-cart-taxes"

const throwIfOtherMember = (req: MedusaRequest, members: { customer_id: string }[]) => {
  if (members.every(({ customer_id }) => customer_id === actorIdOf(req))) return
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
 * A member's cart may be completed only by that member, not by anybody who knows its id; and with the
 * taxes that apply now. Medusa's completion holds the lock of the cart, so it is calculated anew before.
 * @throws DomainError `company_login_required`, `tax_changed` or `locked`
 */
export const guardCartCompletion = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const cart_id = req.params.id ?? ""
  throwIfOtherMember(req, await listMembersOfCart(req.scope, cart_id))
  const { result } = await refreshCartTaxesWorkflow(req.scope).run({ input: { cart_id } })
  if (result) {
    const params = { total: result.total, currency: result.currency_code.toUpperCase() }
    throw new DomainError("tax_changed.cart", params, [detail("total", "new_total", params)])
  }
  next()
}
