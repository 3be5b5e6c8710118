import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { companyService } from "../../modules/company"
import { isRefusal } from "../../modules/company/membership"
import type { CompanyAction } from "../../modules/company/types"
import { lockStep, unlockStep } from "../lock-step"
import { COMPANY_APPROVED, COMPANY_REJECTED, COMPANY_SUSPENDED } from "./events"
import { decisionRefusal } from "./refusals"
import { syncCompanyGroupStep } from "./steps/sync-group"

export type DecideCompanyInput = {
  id: string
  action: CompanyAction
  reason?: string
  /** Id of the member of staff. */
  by: string
  /** Of the company as they have seen it. */
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
    const before = await service.decide(id, { action, reason: reason ?? null, by, updated_at })
    if (isRefusal(before)) throw decisionRefusal(before, action)
    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (!before) return
    await companyService(container).updateMillesimeCompanies(before as never)
  },
)

/**
 * Staff approve, reject or suspend a company; its members' prices follow.
 * @throws ApiError `not_found`, `company_invalid_transition`, or `conflict` where it isn't what they have seen
 */
export const decideCompanyWorkflow = createWorkflow(
  "millesime-decide-company",
  (input: DecideCompanyInput) => {
    const locks = lockStep(transform({ input }, ({ input }) => ({ keys: [`company:${input.id}`] })))
    const id = decideCompanyStep(input)
    syncCompanyGroupStep(transform({ id }, ({ id }) => ({ id })))
    emitEventStep({
      eventName: transform({ input }, ({ input }) => EVENTS[input.action]),
      data: { id },
    })
    unlockStep(locks)
    return new WorkflowResponse(id)
  },
)
