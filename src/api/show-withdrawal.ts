import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveWithdrawableOrder } from "../queries/withdrawal/orders"
import { isoOrNull } from "../shared/moment"

/**
 * Adds `withdrawal` to Medusa's own answer about an order: `available_until` is the last second in which a consumer may withdraw,
 * null until all goods are delivered. Orders of companies and canceled ones have null.
 */
export const showWithdrawal = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  const order = await retrieveWithdrawableOrder(req.scope, req.params.id ?? "")
  const withdrawal =
    order.is_of_company || order.is_canceled
      ? null
      : { available_until: isoOrNull(order.available_until) }
  const send = res.json.bind(res)
  res.json = (body) => {
    // An error has none.
    const { order: shown, ...more } = body as { order?: object }
    return send(shown ? { ...more, order: { ...shown, withdrawal } } : body)
  }
  next()
}
