import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { type Actor, isRefusal } from "../../modules/company/membership"
import { memberRefusal } from "./refusals"

export type RevokeInviteInput = { company_id: string; invite_id: string; actor: Actor }

const revokeInviteStep = createStep(
  "revoke-invite",
  async ({ company_id, invite_id, actor }: RevokeInviteInput, { container }) => {
    const service = container.resolve<CompanyModuleService>(COMPANY_MODULE)
    const revoked = await service.revokeInvite(company_id, invite_id, actor)
    if (isRefusal(revoked)) throw memberRefusal(revoked)
    return new StepResponse(revoked.id, revoked.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<CompanyModuleService>(COMPANY_MODULE).restoreCompanyInvites(id)
  },
)

/** @throws ApiError `not_found` or `forbidden` */
export const revokeInviteWorkflow = createWorkflow(
  "revoke-invite",
  (input: RevokeInviteInput) => new WorkflowResponse(revokeInviteStep(input)),
)
