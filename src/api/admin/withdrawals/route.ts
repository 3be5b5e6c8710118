import { adminWithdrawalEndpoints } from "../../../contracts/withdrawal"
import { listRoute } from "../../../http/route"
import { listAdminWithdrawals } from "../../../queries/withdrawal/admin"

export const GET = listRoute(adminWithdrawalEndpoints.adminListWithdrawals, (req) =>
  listAdminWithdrawals(req.scope, req.validatedQuery),
)
