import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { companyService } from "../../modules/company"
import type { CompanyAction } from "../../modules/company/types"
import { lockStep, unlockStep } from "../lock-step"
import { COMPANY_APPROVED, COMPANY_REJECTED, COMPANY_SUSPENDED } from "./events"
import { syncCustomerGroupStep } from "./steps/sync-customer-group"

export type DecideCompanyInput = {
  id: string
  action: CompanyAction
  reason?: string
  /** Id of the member of staff. */
  by: string
  /** Of the company as they have read it; it is refused if it has changed since. */
  updated_at?: string
}

const EVENTS = {
  approve: COMPANY_APPROVED,
  reject: COMPANY_REJECTED,
  suspend: COMPANY_SUSPENDED,
} as const satisfies Record<CompanyAction, string>

const decideCompanyStep = createStep(
  "decide-company",
  async ({ id, action, reason, by, updated_at }: DecideCompanyInput, { container }) => {
    const service = companyService(container)
    const former = await service.decide(id, { action, reason: reason ?? null, by, updated_at })
    return new StepResponse(id, former)
  },
  async (former, { container }) => {
    if (!former) return
    await companyService(container).updateMillesimeCompanies(former)
  },
)

/**
 * Approves, rejects or suspends a company; the members' customer group follows.
 * @throws DomainError `not_found`, `company_invalid_transition`, or `conflict` where it changed since `updated_at`
 */
export const decideCompanyWorkflow = createWorkflow(
  "millesime-decide-company",
  (input: DecideCompanyInput) => {
    const locks = lockStep(transform({ input }, ({ input }) => ({ keys: [`company:${input.id}`] })))
    const id = decideCompanyStep(input)
    syncCustomerGroupStep(transform({ id }, ({ id }) => ({ id })))
    emitEventStep({
      eventName: transform({ input }, ({ input }) => EVENTS[input.action]),
      data: { id },
    })
    unlockStep(locks)
    return new WorkflowResponse(id)
  },
)
