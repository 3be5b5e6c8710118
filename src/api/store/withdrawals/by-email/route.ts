import { storeWithdrawalEndpoints } from "../../../../contracts/withdrawal"
import { route } from "../../../../http/route"
import { requestWithdrawalLinkWorkflow } from "../../../../workflows/withdrawal/request-withdrawal-link"

export const POST = route(storeWithdrawalEndpoints.storeRequestWithdrawalLink, async (req) => {
  await requestWithdrawalLinkWorkflow(req.scope).run({ input: req.validatedBody })
  return {}
})
