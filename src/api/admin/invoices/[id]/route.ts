import { adminInvoiceEndpoints } from "../../../../contracts/invoice"
import { route } from "../../../../http/route"
import { retrieveAdminInvoice } from "../../../../queries/invoice/admin"

export const GET = route(adminInvoiceEndpoints.adminGetInvoice, async (req) => ({
  invoice: await retrieveAdminInvoice(req.scope, req.params.id),
}))
