import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { DomainError } from "../../errors"
import { mailboxService } from "../../modules/mailbox"
import { withdrawalService } from "../../modules/withdrawal"
import { retrieveWithdrawableOrder } from "../../queries/withdrawal/orders"
import { dayOf } from "../../shared/days"
import { WITHDRAWAL_CONFIRMED } from "./events"

/** `proof_id`: the link that a guest came by. */
export type ConfirmWithdrawalInput = { id: string; proof_id?: string | undefined }

// Nothing follows that could fail but an event, so there is nothing to take back: it is the buyer's declaration.
const confirmStep = createStep(
  "confirm",
  async ({ id, proof_id }: ConfirmWithdrawalInput, { container }) => {
    const service = withdrawalService(container)
    const declared = await service.retrieve(id)
    const order = await retrieveWithdrawableOrder(container, declared.order_id)
    const { available_until } = order
    // Declared in time is in time.
    if (available_until && new Date(declared.declared_at) > available_until) {
      throw new DomainError("withdrawal_expired", { day: dayOf(available_until) })
    }
    const confirmed = await service.confirm(id, order.lines)
    if (proof_id) await mailboxService(container).useUp(proof_id)
    return new StepResponse(confirmed)
  },
)

/**
 * The second step of a withdrawal, which binds. The acknowledgement is found by the row, also when the event is lost.
 * @throws DomainError `not_found`, `withdrawal_expired`, `withdrawal_done`
 */
export const confirmWithdrawalWorkflow = createWorkflow(
  "millesime-confirm-withdrawal",
  (input: ConfirmWithdrawalInput) => {
    const confirmed = confirmStep(input)
    when({ confirmed }, ({ confirmed: { is_new } }) => is_new).then(() => {
      emitEventStep({ eventName: WITHDRAWAL_CONFIRMED, data: { id: input.id } })
    })
    return new WorkflowResponse(
      transform({ confirmed }, ({ confirmed: { withdrawal } }) => withdrawal),
    )
  },
)
