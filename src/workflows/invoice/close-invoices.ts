import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { dayOf } from "../../shared/days"
import { stepWorkflow } from "../step-workflow"

const DAY_MS = 86_400_000

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
    const now = new Date()
    const last = until ?? dayOf(new Date(now.getTime() - DAY_MS))
    if (last >= dayOf(now)) throw new DomainError("invoice_day_not_over", { day: last })
    return service.close(last, dayOf(await service.since()), user_id)
  },
)
