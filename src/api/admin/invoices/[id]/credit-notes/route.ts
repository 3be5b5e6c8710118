import { adminInvoiceEndpoints } from "../../../../../contracts/invoice"
import { actionRoute } from "../../../../../http/route"
import { retrieveAdminInvoice } from "../../../../../queries/invoice/admin"
import { issueCreditNoteWorkflow } from "../../../../../workflows/invoice/issue-credit-note"

export const POST = actionRoute("invoice", retrieveAdminInvoice)(
  adminInvoiceEndpoints.adminIssueCreditNote,
  (req, invoice_id, user_id) => {
    const { lines, amount = 0, reason } = req.validatedBody
    const credit = lines ? { lines } : { amount }
    return issueCreditNoteWorkflow(req.scope).run({
      input: { invoice_id, credit, reason, user_id },
    })
  },
)
