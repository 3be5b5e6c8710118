import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { addDays, dayOf } from "../../shared/days"
import { stepWorkflow } from "../step-workflow"

/** `until`: 2026-03-31, yesterday unless given. `user_id`: null for the store itself. */
export type CloseInvoicesInput = { until: string | undefined; user_id: string | null }

/**
 * Closes the days that are over, each once, and the months and years that end with them. What is closed stays so.
 * @throws DomainError `invoice_day_not_over`
 */
export const closeInvoicesWorkflow = stepWorkflow(
  "close-invoices",
  async ({ until, user_id }: CloseInvoicesInput, { container }) => {
    const service = invoiceService(container)
    const today = dayOf(new Date())
    const last = until ?? addDays(today, -1)
    if (last >= today) throw new DomainError("invoice_day_not_over", { day: last })
    return service.close(last, dayOf(await service.since()), user_id)
  },
)
