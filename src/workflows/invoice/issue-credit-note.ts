import { invoiceService } from "../../modules/invoice"
import type { ManualCredit } from "../../modules/invoice/service"
import { invoiceWorkflow } from "./invoice-workflow"

export type IssueCreditNoteInput = {
  invoice_id: string
  credit: ManualCredit
  reason: string
  user_id: string
}

/**
 * Credits lines of an invoice, or an amount, by staff. A refund that follows is covered by it.
 * @throws DomainError `not_found`, `invoice_credit_too_high`
 */
export const issueCreditNoteWorkflow = invoiceWorkflow(
  "issue-credit-note",
  async ({ invoice_id, credit, reason, user_id }: IssueCreditNoteInput, container) => [
    await invoiceService(container).creditManually(invoice_id, credit, {
      now: new Date(),
      created_by: user_id,
      reason,
    }),
  ],
)
