import { storeWithdrawalEndpoints } from "../../../contracts/withdrawal"
import { route } from "../../../http/route"
import { retrieveWithdrawableOrder } from "../../../queries/withdrawal/orders"
import { withdrawalView } from "../../../queries/withdrawal/views"
import { declareWithdrawalWorkflow } from "../../../workflows/withdrawal/declare-withdrawal"

export const POST = route(storeWithdrawalEndpoints.storeDeclareWithdrawal, async (req) => {
  const { order_id } = req.validatedBody
  await retrieveWithdrawableOrder(req.scope, order_id, { customer_id: req.auth_context.actor_id })
  const { result } = await declareWithdrawalWorkflow(req.scope).run({ input: req.validatedBody })
  return { withdrawal: withdrawalView(result) }
})
