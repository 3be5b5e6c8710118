import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"

const endMembershipsStep = createStep(
  "end-memberships",
  async ({ customer_ids }: { customer_ids: string[] }, { container }) => {
    const service = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const members = await service.listCompanyMembers({ customer_id: customer_ids })
    const ids = members.map(({ id }) => id)
    if (ids.length) await service.softDeleteCompanyMembers(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<CompanyModuleService>(COMPANY_MODULE).restoreCompanyMembers(ids)
  },
)

/** Ends the memberships of customers who are gone; Medusa takes them out of their groups. */
export const endMembershipsWorkflow = createWorkflow(
  "end-memberships",
  (input: { customer_ids: string[] }) => new WorkflowResponse(endMembershipsStep(input)),
)
