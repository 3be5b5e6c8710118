import { invoiceService } from "../../modules/invoice"
import { loadInvoiceable } from "../../queries/invoice/prepare"
import { invoiceWorkflow } from "./invoice-workflow"

export type IssueInvoiceInput = { order_id: string; user_id: string }

/**
 * Invoices by staff all of an order that isn't invoiced yet, whatever the option `billing.issue` says.
 * @throws DomainError `not_found`, `invoice_not_due`, `invoice_incomplete`, `invoice_date_before_last`
 */
export const issueInvoiceWorkflow = invoiceWorkflow(
  "issue-invoice",
  async ({ order_id, user_id }: IssueInvoiceInput, container) => {
    const service = invoiceService(container)
    const facts = await loadInvoiceable(container, order_id)
    const issued = await service.invoiceOrder(facts, {
      policy: "whole",
      now: new Date(),
      created_by: user_id,
    })
    await service.clearProblems([order_id])
    return issued
  },
)
