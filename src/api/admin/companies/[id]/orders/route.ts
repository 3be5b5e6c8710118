import type { AdminCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { throwIfNoCompany } from "../../../../../queries/company/admin"
import { listCompanyOrders } from "../../../../../queries/company/orders"

type List = AdminCompanyEndpoints["adminListCompanyOrders"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { id } = req.params
  const { limit, offset } = req.validatedQuery
  await throwIfNoCompany(req.scope, id)
  res.json({ ...(await listCompanyOrders(req.scope, id, req.validatedQuery)), limit, offset })
}
