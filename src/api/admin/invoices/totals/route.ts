import { adminInvoiceEndpoints } from "../../../../contracts/invoice"
import { route } from "../../../../http/route"
import { sumAdminInvoices } from "../../../../queries/invoice/admin"

export const GET = route(adminInvoiceEndpoints.adminSumInvoices, async (req) => ({
  totals: await sumAdminInvoices(req.scope, req.validatedQuery),
}))
