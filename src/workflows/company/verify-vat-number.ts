import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../http/errors"
import { companyService } from "../../modules/company"
import { companyNotFound } from "./refusals"

const verifyVatNumberStep = createStep(
  "verify-vat-number",
  async ({ id }: { id: string }, { container }) => {
    const service = companyService(container)
    const [company] = await service.listMillesimeCompanies(
      { id },
      { select: ["vat_number"], take: 1 },
    )
    if (!company) throw companyNotFound()
    if (!company.vat_number) {
      throw new ApiError("company_without_vat_number", "The company has no VAT number")
    }
    // Outside any transaction: VIES may take seconds.
    const answer = await service.askVies(company.vat_number)
    await service.recordVatCheck(id, company.vat_number, answer)
    return new StepResponse(answer.outcome)
  },
)

/**
 * Asks VIES about a company's VAT number and keeps the answer as proof. There is nothing to undo: the
 * question was asked, whatever comes after.
 * @throws ApiError `not_found` or `company_without_vat_number`
 */
export const verifyVatNumberWorkflow = createWorkflow(
  "millesime-verify-vat-number",
  (input: { id: string }) => new WorkflowResponse(verifyVatNumberStep(input)),
)
