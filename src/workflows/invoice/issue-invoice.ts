import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { dayOf } from "../../queries/invoice/draft"
import { loadSales } from "../../queries/invoice/sale"
import { invoiceWorkflow } from "./invoice-workflow"
import { issueInvoice } from "./issue"

export type IssueInvoiceInput = { order_id: string; user_id: string }

/**
 * Issues the invoice of an order by staff, whatever the option `billing.issue` says. An order that has one keeps it.
 * @throws DomainError `not_found`, `invoice_not_due`, `invoice_incomplete`, `invoice_date_before_last`
 */
export const issueInvoiceWorkflow = invoiceWorkflow(
  "issue-invoice",
  async ({ order_id, user_id }: IssueInvoiceInput, container) => {
    const [sale] = await loadSales(container, [order_id])
    if (!sale) throw new DomainError("not_found.order")
    const today = dayOf(new Date())
    const { is_new, ...issued } = await issueInvoice(container, sale, { today, userId: user_id })
    await invoiceService(container).clearProblems([order_id])
    return is_new ? [issued] : []
  },
)
