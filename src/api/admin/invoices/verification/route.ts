import { adminInvoiceEndpoints } from "../../../../contracts/invoice"
import { route } from "../../../../http/route"
import { invoiceService } from "../../../../modules/invoice"

export const GET = route(adminInvoiceEndpoints.adminVerifyInvoices, (req) =>
  invoiceService(req.scope).verify(),
)
