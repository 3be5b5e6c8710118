import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { refundPaymentsWorkflow } from "@medusajs/medusa/core-flows"
import { DomainError } from "../../errors"
import { withdrawalService } from "../../modules/withdrawal"
import type { WithdrawalRow } from "../../modules/withdrawal/rows"
import { listRefundablePayments } from "../../queries/order/refundable"
import { type Charges, retrieveCharges } from "../../queries/withdrawal/charges"
import { rounded } from "../../shared/money"
import { splitRefund } from "../order/split-refund"

export type RefundWithdrawalInput = { id: string; amount?: number | undefined; user_id: string }

/**
 * What the goods cost, and the delivery where all of the order was withdrawn from (C. conso., art. L221-24). The dearer
 * delivery that a buyer chose above the standard one is staff's to leave out.
 */
const amountDue = (
  { items, is_whole, currency_code }: WithdrawalRow,
  { lines, shipping_total }: Charges,
): number => {
  const goods = items.map(({ id, quantity }) => {
    const line = lines.find((one) => one.id === id)
    return line ? MathBN.div(MathBN.mult(line.total, quantity), line.quantity) : MathBN.convert(0)
  })
  const due = MathBN.sum(...goods, is_whole ? shipping_total : 0)
  return rounded(due, currency_code).toNumber()
}

const planRefund = async (container: MedusaContainer, { id, amount }: RefundWithdrawalInput) => {
  const withdrawal = await withdrawalService(container).retrieve(id)
  const [charges, payments] = await Promise.all([
    retrieveCharges(container, withdrawal.order_id),
    listRefundablePayments(container, withdrawal.order_id),
  ])
  const left = MathBN.sum(...payments.map((payment) => payment.left)).toNumber()
  if (amount !== undefined && amount > left) throw new DomainError("refund_too_high", { left })
  // What was never paid isn't refunded.
  const total = amount ?? Math.min(amountDue(withdrawal, charges), left)
  return { total, parts: splitRefund(payments, total) }
}

const planStep = createStep(
  "plan",
  async (input: RefundWithdrawalInput, { container }) =>
    new StepResponse(await planRefund(container, input)),
)

type MarkInput = { id: string; total: number; user_id: string }

const markRefundedStep = createStep(
  "mark-refunded",
  async ({ id, total, user_id }: MarkInput, { container }) => {
    const before = await withdrawalService(container).handle(id, "refunded", {
      refund_amount: total,
      by: user_id,
    })
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    if (before) await withdrawalService(container).restore(before)
  },
)

/**
 * Refunds a withdrawal once. It is marked before the money moves, so that of two clicks one is refused.
 * @throws DomainError `not_found`, `withdrawal_invalid_transition`, `refund_too_high`
 */
export const refundWithdrawalWorkflow = createWorkflow(
  "millesime-refund-withdrawal",
  (input: RefundWithdrawalInput) => {
    const plan = planStep(input)
    markRefundedStep(
      transform({ input, plan }, ({ input: { id, user_id }, plan: { total } }) => ({
        ...{ id, total, user_id },
      })),
    )
    refundPaymentsWorkflow.runAsStep({
      input: transform({ input, plan }, ({ input: { user_id }, plan: { parts } }) =>
        parts.map((part) => ({ ...part, created_by: user_id })),
      ),
    })
    return new WorkflowResponse(undefined)
  },
)
