import { adminInvoiceEndpoints } from "../../../../../contracts/invoice"
import { DomainError } from "../../../../../errors"
import { route } from "../../../../../http/route"
import { invoiceIdOf, retrieveAdminInvoice } from "../../../../../queries/invoice/admin"
import { previewInvoice } from "../../../../../queries/invoice/prepare"
import { issueInvoiceWorkflow } from "../../../../../workflows/invoice/issue-invoice"

export const POST = route(adminInvoiceEndpoints.adminIssueInvoice, async (req) => {
  const order_id = req.params.id
  if (req.validatedBody.dry_run) {
    return { invoice: null, preview: await previewInvoice(req.scope, order_id) }
  }
  await issueInvoiceWorkflow(req.scope).run({
    input: { order_id, user_id: req.auth_context.actor_id },
  })
  const id = await invoiceIdOf(req.scope, order_id)
  if (!id) throw new DomainError("not_found.invoice")
  return { invoice: await retrieveAdminInvoice(req.scope, id), preview: null }
})
