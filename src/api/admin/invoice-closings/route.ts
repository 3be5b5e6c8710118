import { invoiceClosingEndpoints } from "../../../contracts/invoice"
import { listRoute, route } from "../../../http/route"
import { listInvoiceClosings } from "../../../queries/invoice/closings"
import { closeInvoicesWorkflow } from "../../../workflows/invoice/close-invoices"

export const GET = listRoute(invoiceClosingEndpoints.adminListInvoiceClosings, (req) =>
  listInvoiceClosings(req.scope, req.validatedQuery),
)

export const POST = route(invoiceClosingEndpoints.adminCloseInvoices, async (req) => {
  const { result } = await closeInvoicesWorkflow(req.scope).run({
    input: { until: req.validatedBody.until, user_id: req.auth_context.actor_id },
  })
  return result
})
