import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import type { UpdateMember } from "../../contracts/company"
import { companyService } from "../../modules/company"
import type { Actor } from "../../modules/company/membership"
import { lockStep, unlockStep } from "../lock-step"
import { limitColumns } from "./limit-columns"
import { syncCustomerGroupStep } from "./steps/sync-customer-group"

export type ChangeMemberInput = {
  company_id: string
  member_id: string
  /** null ends the membership. */
  change: UpdateMember | null
  actor: Actor
}

const changeMemberStep = createStep(
  "change-member",
  async ({ company_id, member_id, change, actor }: ChangeMemberInput, { container }) => {
    const service = companyService(container)
    const columns = change && {
      ...(change.role && { role: change.role }),
      ...limitColumns(change.spending_limit),
    }
    const former = await service.changeMember(company_id, member_id, columns, actor)
    return new StepResponse(former.customer_id, { former, isGone: change === null })
  },
  async (done, { container }) => {
    if (!done) return
    const service = companyService(container)
    const { id, role, limit_amount, limit_currency_code, limit_period } = done.former
    if (done.isGone) {
      await service.restoreMillesimeCompanyMembers([id])
    } else {
      const limit = { limit_amount, limit_currency_code, limit_period }
      await service.updateMillesimeCompanyMembers({ id, role, ...limit })
    }
  },
)

/**
 * Changes a member's role or limit, or ends the membership and access to the company's prices.
 * @returns the id of the member
 * @throws DomainError `not_found`, `forbidden` or `company_last_admin`
 */
export const changeMemberWorkflow = createWorkflow(
  "millesime-change-member",
  (input: ChangeMemberInput) => {
    const locks = lockStep(
      transform({ input }, ({ input }) => ({ keys: [`company:${input.company_id}`] })),
    )
    const customerId = changeMemberStep(input)
    when({ input }, ({ input }) => input.change === null).then(() => {
      syncCustomerGroupStep(
        transform({ input, customerId }, ({ input, customerId }) => ({
          id: input.company_id,
          left: [customerId],
        })),
      )
    })
    unlockStep(locks)
    return new WorkflowResponse(transform({ input }, ({ input }) => input.member_id))
  },
)
