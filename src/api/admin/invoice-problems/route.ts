import { adminInvoiceEndpoints } from "../../../contracts/invoice"
import { listRoute } from "../../../http/route"
import { listInvoiceProblems } from "../../../queries/invoice/admin"

export const GET = listRoute(adminInvoiceEndpoints.adminListInvoiceProblems, (req) =>
  listInvoiceProblems(req.scope, req.validatedQuery),
)
