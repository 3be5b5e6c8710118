import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { dayOf } from "../../shared/days"
import { stepWorkflow } from "../step-workflow"

export type CreateEReportInput = { from: string; to: string; user_id: string }

/**
 * Keeps what is reported of a period to the tax administration, in one transaction. What was reported stays; another report
 * replaces it.
 * @throws DomainError `e_report_period_not_over`
 */
export const createEReportWorkflow = stepWorkflow(
  "create-e-report",
  async ({ from, to, user_id }: CreateEReportInput, { container }): Promise<{ id: string }> => {
    if (to >= dayOf(new Date())) throw new DomainError("e_report_period_not_over", { to })
    const { id } = await invoiceService(container).createEReport({ from, to }, user_id)
    return { id }
  },
)
