import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import { stepWorkflow } from "../step-workflow"

/**
 * Asks VIES about a company's VAT number, and keeps the answer as proof. It isn't compensated: the
 * answer stays true whatever fails afterwards.
 * @throws DomainError `not_found` or `company_without_vat_number`
 */
export const verifyVatNumberWorkflow = stepWorkflow(
  "verify-vat-number",
  async ({ id }: { id: string }, { container }) => {
    const service = companyService(container)
    const [company] = await service.listMillesimeCompanies(
      { id },
      { select: ["vat_number"], take: 1 },
    )
    if (!company) throw new DomainError("not_found.company")
    if (!company.vat_number) throw new DomainError("company_without_vat_number")
    // Outside any transaction: VIES may take seconds.
    const answer = await service.askVies(company.vat_number)
    await service.recordVatCheck(id, company.vat_number, answer)
    return answer.outcome
  },
)
