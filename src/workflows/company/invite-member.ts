import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { InviteMember } from "../../contracts/company"
import { companyService } from "../../modules/company"
import { type Actor, isRefusal } from "../../modules/company/membership"
import { INVITE_DAYS } from "../../modules/company/types"
import { listMembersByEmail } from "../../queries/company/members"
import { newToken, tokenHashOf } from "../../shared/token"
import { MEMBER_INVITED } from "./events"
import { limitColumns } from "./limit-columns"
import { memberRefusal } from "./refusals"

export type InviteMemberInput = { company_id: string; invite: InviteMember; actor: Actor }

const DAY = 24 * 60 * 60_000

const inviteMemberStep = createStep(
  "invite-member",
  async ({ company_id, invite, actor }: InviteMemberInput, { container }) => {
    const service = companyService(container)
    const token = newToken()
    const result = await service.invite(
      company_id,
      {
        email: invite.email,
        role: invite.role,
        limit_amount: null,
        limit_currency_code: null,
        limit_period: null,
        ...limitColumns(invite.spending_limit),
        token_hash: tokenHashOf(token),
        expires_at: new Date(Date.now() + INVITE_DAYS * DAY),
      },
      actor,
    )
    if (isRefusal(result)) throw memberRefusal(result)
    return new StepResponse({ id: result.id, token }, result)
  },
  async (done, { container }) => {
    if (!done) return
    const service = companyService(container)
    await service.deleteMillesimeCompanyInvites(done.id)
    if (done.replaced.length) await service.restoreMillesimeCompanyInvites(done.replaced)
  },
)

/** Only colleagues: who is in which other company is nobody's business. */
const guardColleagueStep = createStep(
  "guard-colleague",
  async ({ company_id, invite }: InviteMemberInput, { container }) => {
    const present = await listMembersByEmail(container, invite.email)
    if (present.some((member) => member.company_id === company_id)) {
      throw memberRefusal("already_member")
    }
    return new StepResponse(undefined)
  },
)

/**
 * Invites somebody by e-mail. The token is in the event and the e-mail alone.
 * @returns the id of the invitation
 * @throws ApiError `not_found`, `forbidden` or `company_already_member`
 */
export const inviteMemberWorkflow = createWorkflow(
  "millesime-invite-member",
  (input: InviteMemberInput) => {
    const invite = inviteMemberStep(input)
    guardColleagueStep(input)
    emitEventStep({ eventName: MEMBER_INVITED, data: invite })
    return new WorkflowResponse(transform({ invite }, ({ invite }) => invite.id))
  },
)
