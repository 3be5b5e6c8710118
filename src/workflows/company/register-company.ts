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
import { memberRefusal } from "./refusals"

export type RegisterCompanyInput = { company: RegisterCompany; customer_id: string; locale: string }

const registerCompanyStep = createStep(
  "register-company",
  async ({ company, customer_id, locale }: RegisterCompanyInput, { container }) => {
    const service = companyService(container)
    const id = await service.registerCompany(newCompanyColumns(company, locale), customer_id)
    if (!id) throw memberRefusal("already_member")
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await companyService(container).deleteMillesimeCompanies(id)
  },
)

/**
 * A customer registers a company and becomes its first admin. Its VAT number is checked afterwards,
 * since VIES may take its time.
 * @returns the id of the company
 * @throws ApiError `company_already_member` or `invalid_request`
 */
export const registerCompanyWorkflow = createWorkflow(
  "millesime-register-company",
  (input: RegisterCompanyInput) => {
    const id = registerCompanyStep(input)
    emitCompanyEventStep(COMPANY_CREATED, id)
    return new WorkflowResponse(id)
  },
)
