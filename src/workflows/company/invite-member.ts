import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { InviteMember } from "../../contracts/company"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import type { Actor } from "../../modules/company/membership"
import { INVITE_VALIDITY_DAYS } from "../../modules/company/types"
import { listMembersByEmail } from "../../queries/company/members"
import { newToken, tokenHashOf } from "../../shared/token"
import { enqueueMails } from "../mail/enqueue-mails"
import { writeInvitation } from "../mail/sources/company"
import { MEMBER_INVITED } from "./events"
import { NO_LIMIT, limitColumns } from "./limit-columns"

export type InviteMemberInput = { company_id: string; invite: InviteMember; actor: Actor }

const DAY_MS = 24 * 60 * 60_000

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
        ...NO_LIMIT,
        ...limitColumns(invite.spending_limit),
        token_hash: tokenHashOf(token),
        expires_at: new Date(Date.now() + INVITE_VALIDITY_DAYS * DAY_MS),
      },
      actor,
    )
    return new StepResponse({ id: result.id, token }, result)
  },
  async (done, { container }) => {
    if (!done) return
    const service = companyService(container)
    await service.deleteMillesimeCompanyInvites(done.id)
    if (done.replaced.length) await service.restoreMillesimeCompanyInvites(done.replaced)
  },
)

/** Refuses members of this company only: memberships in other companies are confidential. */
const validateInviteeStep = createStep(
  "validate-invitee",
  async ({ company_id, invite }: InviteMemberInput, { container }) => {
    const members = await listMembersByEmail(container, invite.email)
    if (members.some((member) => member.company_id === company_id)) {
      throw new DomainError("company_already_member")
    }
    return new StepResponse(undefined)
  },
)

/** Here rather than after the event: the token is lost with an event. */
const enqueueInvitationStep = createStep(
  "enqueue-invitation",
  async (invite: { id: string; token: string }, { container }) => {
    await enqueueMails(container, [await writeInvitation(container, invite)])
    return new StepResponse(undefined)
  },
)

/**
 * Invites somebody by e-mail. The token is only in the event and the e-mail.
 * @returns the id of the invitation
 * @throws DomainError `not_found`, `forbidden` or `company_already_member`
 */
export const inviteMemberWorkflow = createWorkflow(
  "millesime-invite-member",
  (input: InviteMemberInput) => {
    const invite = inviteMemberStep(input)
    validateInviteeStep(input)
    enqueueInvitationStep(invite)
    emitEventStep({ eventName: MEMBER_INVITED, data: invite })
    return new WorkflowResponse(transform({ invite }, ({ invite }) => invite.id))
  },
)
