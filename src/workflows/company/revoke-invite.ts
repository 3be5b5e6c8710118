import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { companyService } from "../../modules/company"
import { type Actor, isRefusal } from "../../modules/company/membership"
import { memberRefusal } from "./refusals"

export type RevokeInviteInput = { company_id: string; invite_id: string; actor: Actor }

const revokeInviteStep = createStep(
  "revoke-invite",
  async ({ company_id, invite_id, actor }: RevokeInviteInput, { container }) => {
    const service = companyService(container)
    const revoked = await service.revokeInvite(company_id, invite_id, actor)
    if (isRefusal(revoked)) throw memberRefusal(revoked)
    return new StepResponse(revoked.id, revoked.id)
  },
  async (id, { container }) => {
    if (id) await companyService(container).restoreMillesimeCompanyInvites(id)
  },
)

/** @throws ApiError `not_found` or `forbidden` */
export const revokeInviteWorkflow = createWorkflow(
  "millesime-revoke-invite",
  (input: RevokeInviteInput) => new WorkflowResponse(revokeInviteStep(input)),
)
