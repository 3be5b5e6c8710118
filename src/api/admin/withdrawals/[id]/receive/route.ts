import { adminWithdrawalEndpoints } from "../../../../../contracts/withdrawal"
import { actionRoute } from "../../../../../http/route"
import { retrieveAdminWithdrawal } from "../../../../../queries/withdrawal/admin"
import { receiveWithdrawalWorkflow } from "../../../../../workflows/withdrawal/handle-withdrawal"

export const POST = actionRoute("withdrawal", retrieveAdminWithdrawal)(
  adminWithdrawalEndpoints.adminReceiveWithdrawal,
  (req, id, user_id) => receiveWithdrawalWorkflow(req.scope).run({ input: { id, user_id } }),
)
