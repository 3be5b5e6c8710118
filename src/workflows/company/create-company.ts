import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import type { CreateCompany } from "../../contracts/company"
import { companyService } from "../../modules/company"
import { newCompanyColumns } from "./company-columns"
import { COMPANY_CREATED, emitCompanyEventStep } from "./events"
import { inviteMemberWorkflow } from "./invite-member"
import { updateCompanyWorkflow } from "./update-company"

export type CreateCompanyInput = { company: CreateCompany }

const createCompanyStep = createStep(
  "create-company",
  async ({ company }: CreateCompanyInput, { container }) => {
    const service = companyService(container)
    const { terms, customer_group_id: _, admin_email: __, ...rest } = company
    const columns = newCompanyColumns(rest, service.defaultLocale)
    const { id } = await service.createMillesimeCompanies({ ...columns, ...terms })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await companyService(container).deleteMillesimeCompanies(id)
  },
)

/**
 * Creates a company for a client, and invites its first admin, if one is given.
 * @returns the id of the company
 * @throws DomainError `invalid_request`
 */
export const createCompanyWorkflow = createWorkflow(
  "millesime-create-company",
  (input: CreateCompanyInput) => {
    const id = createCompanyStep(input)
    when({ input }, ({ input }) => Boolean(input.company.customer_group_id)).then(() => {
      updateCompanyWorkflow.runAsStep({
        input: transform({ input, id }, ({ input, id }) => ({
          id,
          update: { customer_group_id: input.company.customer_group_id },
          actor: { staff: true as const },
        })),
      })
    })
    when({ input }, ({ input }) => Boolean(input.company.admin_email)).then(() => {
      inviteMemberWorkflow.runAsStep({
        input: transform({ input, id }, ({ input, id }) => ({
          company_id: id,
          invite: { email: input.company.admin_email ?? "", role: "admin" as const },
          actor: { staff: true as const },
        })),
      })
    })
    emitCompanyEventStep(COMPANY_CREATED, id)
    return new WorkflowResponse(id)
  },
)
