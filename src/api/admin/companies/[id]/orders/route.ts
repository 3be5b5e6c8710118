import { adminCompanyEndpoints } from "../../../../../contracts/company"
import { listRoute } from "../../../../../http/route"
import { throwIfNoCompany } from "../../../../../queries/company/admin"
import { listCompanyOrders } from "../../../../../queries/company/orders"

export const GET = listRoute(adminCompanyEndpoints.adminListCompanyOrders, async (req) => {
  await throwIfNoCompany(req.scope, req.params.id)
  return listCompanyOrders(req.scope, req.params.id, req.validatedQuery)
})
