import { storeWithdrawalEndpoints } from "../../../../contracts/withdrawal"
import { route } from "../../../../http/route"
import { eligibilityOf, retrieveWithdrawableOrder } from "../../../../queries/withdrawal/orders"
import { eligibilityView } from "../../../../queries/withdrawal/views"

export const GET = route(storeWithdrawalEndpoints.storeGetWithdrawalEligibility, async (req) => {
  const order = await retrieveWithdrawableOrder(req.scope, req.validatedQuery.order_id, {
    customer_id: req.auth_context.actor_id,
  })
  return { eligibility: eligibilityView(order, await eligibilityOf(req.scope, order)) }
})
