import { adminWithdrawalEndpoints } from "../../../../contracts/withdrawal"
import { route } from "../../../../http/route"
import { retrieveAdminWithdrawal } from "../../../../queries/withdrawal/admin"

export const GET = route(adminWithdrawalEndpoints.adminGetWithdrawal, async (req) => ({
  withdrawal: await retrieveAdminWithdrawal(req.scope, req.params.id),
}))
