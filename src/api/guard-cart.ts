import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError, detail } from "../errors"
import { actorIdOf } from "../http/actor"
import { listMembersByEmail, listMembersOfCart } from "../queries/company/members"
import { hasOtherAccount, isOfAccount } from "../queries/customer/accounts"
import { giveCartToGuestWorkflow } from "../workflows/customer/give-cart-to-guest"
import { refreshCartTaxesWorkflow } from "../workflows/sale/refresh-cart-taxes"

const throwIfOtherMember = (req: MedusaRequest, members: { customer_id: string }[]) => {
  if (members.every(({ customer_id }) => customer_id === actorIdOf(req))) return
  throw new DomainError("company_login_required")
}

/**
 * Gives the cart to the guest with this e-mail address before Medusa looks for its customer. A cart that is created by somebody
 * who is logged in, and one of an account, are their customer's whatever address is entered.
 */
const keepFromAccount = async (req: MedusaRequest, email: string) => {
  const cart_id = req.params.id
  if (cart_id ? await isOfAccount(req.scope, cart_id) : actorIdOf(req)) return
  if (!(await hasOtherAccount(req.scope, email, actorIdOf(req)))) return
  const { result } = await giveCartToGuestWorkflow(req.scope).run({ input: { email, cart_id } })
  // Medusa creates a cart for the customer of the request.
  if (!cart_id) Object.assign(req, { auth_context: { actor_id: result, actor_type: "customer" } })
}

/**
 * Medusa 2.21.2 assigns a cart to the account with its e-mail address, whoever entered it. Only the member may use a company's
 * prices, VAT exemption and name; with the address of any other account a visitor buys as a guest: at nobody's prices, and the
 * order stays out of the account until its owner asks for it.
 * @throws DomainError `company_login_required`
 */
export const guardCartEmail = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const { email } = (req.validatedBody ?? {}) as { email?: string | null }
  if (email) {
    throwIfOtherMember(req, await listMembersByEmail(req.scope, email))
    await keepFromAccount(req, email)
  }
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
