import { storeWithdrawalEndpoints } from "../../../../../contracts/withdrawal"
import { actorIdOf } from "../../../../../http/actor"
import { route } from "../../../../../http/route"
import { retrieveProofOf } from "../../../../../queries/withdrawal/links"
import { withdrawalView } from "../../../../../queries/withdrawal/views"
import { confirmWithdrawalWorkflow } from "../../../../../workflows/withdrawal/confirm-withdrawal"

export const POST = route(storeWithdrawalEndpoints.storeConfirmWithdrawal, async (req) => {
  const { id } = req.params
  const { token } = req.validatedBody
  const proof_id = await retrieveProofOf(req.scope, id, { customer_id: actorIdOf(req), token })
  const { result } = await confirmWithdrawalWorkflow(req.scope).run({ input: { id, proof_id } })
  return { withdrawal: withdrawalView(result) }
})
