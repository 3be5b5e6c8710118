import { MathBN } from "@medusajs/framework/utils"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  when,
} from "@medusajs/framework/workflows-sdk"
import { deleteReservationsByLineItemsStep } from "@medusajs/medusa/core-flows"
import { graph } from "../../queries/graph"

type CollectionRow = {
  status: string
  amount: number
  captured_amount: number
  refunded_amount: number
}

type PaymentRow = {
  payment_collection?: {
    order?: {
      items?: { id: string }[] | null
      payment_collections?: CollectionRow[] | null
    } | null
  } | null
}

const sum = (amounts: number[]) =>
  amounts.reduce((total, next) => MathBN.add(total, next), MathBN.convert(0))

const findRefundedLinesStep = createStep(
  "find-refunded-lines",
  async ({ payment_id }: { payment_id: string }, { container }) => {
    const [payment] = await graph<PaymentRow>(container, {
      entity: "payment",
      fields: [
        "payment_collection.order.items.id",
        ...["status", "amount", "captured_amount", "refunded_amount"].map(
          (field) => `payment_collection.order.payment_collections.${field}`,
        ),
      ],
      filters: { id: payment_id },
    })
    const { items, payment_collections } = payment?.payment_collection?.order ?? {}
    const collections = (payment_collections ?? []).filter(({ status }) => status !== "canceled")
    const due = sum(collections.map(({ amount }) => amount))
    const captured = sum(collections.map(({ captured_amount }) => captured_amount))
    const refunded = sum(collections.map(({ refunded_amount }) => refunded_amount))
    const wasPaid = MathBN.gt(captured, 0) && MathBN.gte(captured, due)
    const isRefunded = wasPaid && MathBN.gte(refunded, captured)
    return new StepResponse(isRefunded ? (items ?? []).map(({ id }) => id) : [])
  },
)

/**
 * Releases the reservations of an order that was fully refunded before it was fulfilled; fulfilled lines
 * have none left. A partial refund says nothing about which lines it is for, so it releases nothing.
 */
export const releaseRefundedWorkflow = createWorkflow(
  "millesime-release-refunded",
  (input: { payment_id: string }) => {
    const lines = findRefundedLinesStep(input)
    when("is-refunded", { lines }, ({ lines }) => lines.length > 0).then(() => {
      deleteReservationsByLineItemsStep(lines)
    })
    return new WorkflowResponse(lines)
  },
)
