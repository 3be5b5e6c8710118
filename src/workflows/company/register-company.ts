import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import type { RegisterCompany } from "../../contracts/company"
import { companyService } from "../../modules/company"
import { newCompanyColumns } from "./company-columns"
import { COMPANY_CREATED, emitCompanyEventStep } from "./events"

export type RegisterCompanyInput = { company: RegisterCompany; customer_id: string; locale: string }

const registerCompanyStep = createStep(
  "register-company",
  async ({ company, customer_id, locale }: RegisterCompanyInput, { container }) => {
    const service = companyService(container)
    const id = await service.registerCompany(newCompanyColumns(company, locale), customer_id)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await companyService(container).deleteMillesimeCompanies(id)
  },
)

/**
 * Registers a company with the customer as its first admin. The VAT number is checked afterwards, since
 * VIES may be slow.
 * @returns the id of the company
 * @throws DomainError `company_already_member` or `invalid_request`
 */
export const registerCompanyWorkflow = createWorkflow(
  "millesime-register-company",
  (input: RegisterCompanyInput) => {
    const id = registerCompanyStep(input)
    emitCompanyEventStep(COMPANY_CREATED, id)
    return new WorkflowResponse(id)
  },
)
