import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { companyService } from "../../modules/company"
import type { Actor } from "../../modules/company/membership"

export type RevokeInviteInput = { company_id: string; invite_id: string; actor: Actor }

const revokeInviteStep = createStep(
  "revoke-invite",
  async ({ company_id, invite_id, actor }: RevokeInviteInput, { container }) => {
    await companyService(container).revokeInvite(company_id, invite_id, actor)
    return new StepResponse(invite_id, invite_id)
  },
  async (id, { container }) => {
    if (id) await companyService(container).restoreMillesimeCompanyInvites(id)
  },
)

/** Revokes an open invitation. @throws DomainError `not_found` or `forbidden` */
export const revokeInviteWorkflow = createWorkflow(
  "millesime-revoke-invite",
  (input: RevokeInviteInput) => new WorkflowResponse(revokeInviteStep(input)),
)
