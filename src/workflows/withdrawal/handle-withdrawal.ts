import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { withdrawalService } from "../../modules/withdrawal"
import { stepWorkflow } from "../step-workflow"
import { WITHDRAWAL_REFUSED } from "./events"

export type ReceiveWithdrawalInput = { id: string; user_id: string }

/** @throws DomainError `not_found`, `withdrawal_invalid_transition` */
export const receiveWithdrawalWorkflow = stepWorkflow(
  "receive-withdrawal",
  async ({ id, user_id }: ReceiveWithdrawalInput, { container }) => {
    await withdrawalService(container).handle(id, "received", { by: user_id })
  },
)

export type RefuseWithdrawalInput = { id: string; reason: string; user_id: string }

const refuseStep = createStep(
  "refuse",
  async ({ id, reason, user_id }: RefuseWithdrawalInput, { container }) => {
    const before = await withdrawalService(container).handle(id, "refused", {
      refusal: reason,
      by: user_id,
    })
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    if (before) await withdrawalService(container).restore(before)
  },
)

/** @throws DomainError `not_found`, `withdrawal_invalid_transition` */
export const refuseWithdrawalWorkflow = createWorkflow(
  "millesime-refuse-withdrawal",
  (input: RefuseWithdrawalInput) => {
    refuseStep(input)
    emitEventStep({ eventName: WITHDRAWAL_REFUSED, data: { id: input.id } })
    return new WorkflowResponse(undefined)
  },
)
