import { adminWithdrawalEndpoints } from "../../../../../contracts/withdrawal"
import { actionRoute } from "../../../../../http/route"
import { retrieveAdminWithdrawal } from "../../../../../queries/withdrawal/admin"
import { refundWithdrawalWorkflow } from "../../../../../workflows/withdrawal/refund-withdrawal"

export const POST = actionRoute("withdrawal", retrieveAdminWithdrawal)(
  adminWithdrawalEndpoints.adminRefundWithdrawal,
  (req, id, user_id) =>
    refundWithdrawalWorkflow(req.scope).run({ input: { id, user_id, ...req.validatedBody } }),
)
