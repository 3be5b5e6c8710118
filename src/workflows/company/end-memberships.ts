import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { companyService } from "../../modules/company"

const endMembershipsStep = createStep(
  "end-memberships",
  async ({ customer_ids }: { customer_ids: string[] }, { container }) => {
    const service = companyService(container)
    const members = await service.listMillesimeCompanyMembers({ customer_id: customer_ids })
    const ids = members.map(({ id }) => id)
    if (ids.length) await service.softDeleteMillesimeCompanyMembers(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await companyService(container).restoreMillesimeCompanyMembers(ids)
  },
)

/** Ends the memberships of deleted customers; Medusa removes them from their groups. */
export const endMembershipsWorkflow = createWorkflow(
  "millesime-end-memberships",
  (input: { customer_ids: string[] }) => new WorkflowResponse(endMembershipsStep(input)),
)
