import { adminWithdrawalEndpoints } from "../../../../../contracts/withdrawal"
import { actionRoute } from "../../../../../http/route"
import { retrieveAdminWithdrawal } from "../../../../../queries/withdrawal/admin"
import { refuseWithdrawalWorkflow } from "../../../../../workflows/withdrawal/handle-withdrawal"

export const POST = actionRoute("withdrawal", retrieveAdminWithdrawal)(
  adminWithdrawalEndpoints.adminRefuseWithdrawal,
  (req, id, user_id) =>
    refuseWithdrawalWorkflow(req.scope).run({ input: { id, user_id, ...req.validatedBody } }),
)
