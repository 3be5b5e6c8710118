import { storeWithdrawalEndpoints } from "../../../../contracts/withdrawal"
import { route } from "../../../../http/route"
import { orderIdOfLink } from "../../../../queries/withdrawal/links"
import { eligibilityOf, retrieveWithdrawableOrder } from "../../../../queries/withdrawal/orders"
import { eligibilityView, withdrawalView } from "../../../../queries/withdrawal/views"
import { declareWithdrawalWorkflow } from "../../../../workflows/withdrawal/declare-withdrawal"

export const GET = route(storeWithdrawalEndpoints.storeGetWithdrawalLink, async (req) => {
  const order = await retrieveWithdrawableOrder(
    req.scope,
    await orderIdOfLink(req.scope, req.params.token),
  )
  return { eligibility: eligibilityView(order, await eligibilityOf(req.scope, order)) }
})

export const POST = route(storeWithdrawalEndpoints.storeDeclareWithdrawalByLink, async (req) => {
  const order_id = await orderIdOfLink(req.scope, req.params.token)
  const { result } = await declareWithdrawalWorkflow(req.scope).run({
    input: { ...req.validatedBody, order_id },
  })
  return { withdrawal: withdrawalView(result) }
})
