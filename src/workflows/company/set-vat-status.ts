import { companyService } from "../../modules/company"
import type { VatDecisionByHand } from "../../modules/company/service"
import { stepWorkflow } from "../step-workflow"

/**
 * Sets the VAT status of a company by hand, with a reason and a document, until VIES gives a clear answer.
 * @throws DomainError `not_found` or `company_without_vat_number`
 */
export const setVatStatusWorkflow = stepWorkflow(
  "set-vat-status",
  ({ id, ...decision }: { id: string } & VatDecisionByHand, { container }) =>
    companyService(container).setVatStatus(id, decision),
)
