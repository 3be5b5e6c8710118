import { adminInvoiceEndpoints } from "../../../contracts/invoice"
import { listRoute } from "../../../http/route"
import { listAdminInvoices } from "../../../queries/invoice/admin"

export const GET = listRoute(adminInvoiceEndpoints.adminListInvoices, (req) =>
  listAdminInvoices(req.scope, req.validatedQuery),
)
