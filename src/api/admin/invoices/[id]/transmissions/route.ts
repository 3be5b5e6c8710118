import { adminInvoiceEndpoints } from "../../../../../contracts/invoice"
import { actionRoute } from "../../../../../http/route"
import { retrieveAdminInvoice } from "../../../../../queries/invoice/admin"
import { transmitInvoiceWorkflow } from "../../../../../workflows/invoice/transmit-invoice"

export const POST = actionRoute("invoice", retrieveAdminInvoice)(
  adminInvoiceEndpoints.adminTransmitInvoice,
  (req, id) => transmitInvoiceWorkflow(req.scope).run({ input: { id } }),
)
