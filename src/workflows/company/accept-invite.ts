import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { companyService } from "../../modules/company"
import { retrieveCustomerEmail } from "../../queries/company/members"
import { tokenHashOf } from "../../shared/token"
import { lockStep, unlockStep } from "../lock-step"
import { syncCustomerGroupStep } from "./steps/sync-customer-group"

export type AcceptInviteInput = { token: string; customer_id: string }

const acceptInviteStep = createStep(
  "accept-invite",
  async ({ token, customer_id }: AcceptInviteInput, { container }) => {
    const service = companyService(container)
    const email = await retrieveCustomerEmail(container, customer_id)
    const done = await service.acceptInvite(tokenHashOf(token), { customer_id, email })
    return new StepResponse(done.company_id, done)
  },
  async (done, { container }) => {
    if (!done) return
    const service = companyService(container)
    await service.deleteMillesimeCompanyMembers(done.member_id)
    await service.updateMillesimeCompanyInvites({ id: done.invite_id, accepted_at: null })
  },
)

/**
 * Makes a customer a member by an invitation to their e-mail address.
 * @returns the id of the company
 * @throws DomainError `not_found` or `company_already_member`
 */
export const acceptInviteWorkflow = createWorkflow(
  "millesime-accept-invite",
  (input: AcceptInviteInput) => {
    const id = acceptInviteStep(input)
    // The company is known only from the invitation. A member removed before the lock is acquired is not synced.
    const locks = lockStep(transform({ id }, ({ id }) => ({ keys: [`company:${id}`] })))
    syncCustomerGroupStep(transform({ id }, ({ id }) => ({ id })))
    unlockStep(locks)
    return new WorkflowResponse(id)
  },
)
