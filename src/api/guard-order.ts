import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError } from "../errors"
import { actorIdOf } from "../http/actor"
import { limitRequests } from "../http/limit-requests"
import { orderAccessOf } from "../queries/order/access"
import { maskPersonal } from "../shared/mask-personal"

/** In a header, since addresses in URLs end up in logs. */
export const ORDER_EMAIL_HEADER = "x-order-email"

const limitGuesses = limitRequests("order_email")

/** Counts only who gives an address: reading again costs nothing. */
export const limitOrderEmail = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): unknown => (req.get(ORDER_EMAIL_HEADER) ? limitGuesses(req, res, next) : next())

/**
 * Medusa shows an order with names, addresses and phone numbers to anybody who knows its id.
 * @throws DomainError `not_found` for an order of somebody else's company
 */
export const guardOrder = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const access = await orderAccessOf(req.scope, req.params.id ?? "", {
    customer_id: actorIdOf(req),
    email: req.get(ORDER_EMAIL_HEADER),
  })
  if (access === "none") throw new DomainError("not_found.order")
  if (access === "masked") {
    const send = res.json.bind(res)
    res.json = (body) => send(maskPersonal(body))
  }
  next()
}
