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

export type ReleaseOrderStockInput = { order_id: string }

type CollectionRow = {
  status: string
  amount: number
  captured_amount: number
  refunded_amount: number
}

type OrderRow = {
  status: string
  items?: { id: string }[] | null
  payment_collections?: CollectionRow[] | null
}

const sum = (amounts: number[]) =>
  amounts.reduce((total, next) => MathBN.add(total, next), MathBN.convert(0))

/** Whether an order was paid in full and has all of it back. */
const isRefunded = ({ payment_collections }: OrderRow): boolean => {
  const collections = (payment_collections ?? []).filter(({ status }) => status !== "canceled")
  const due = sum(collections.map(({ amount }) => amount))
  const captured = sum(collections.map(({ captured_amount }) => captured_amount))
  const refunded = sum(collections.map(({ refunded_amount }) => refunded_amount))
  return MathBN.gt(captured, 0) && MathBN.gte(captured, due) && MathBN.gte(refunded, captured)
}

const findReleasedLinesStep = createStep(
  "find-released-lines",
  async ({ order_id }: ReleaseOrderStockInput, { container }) => {
    const [order] = await graph<OrderRow>(container, {
      entity: "order",
      fields: [
        "status",
        "items.id",
        ...["status", "amount", "captured_amount", "refunded_amount"].map(
          (field) => `payment_collections.${field}`,
        ),
      ],
      filters: { id: order_id },
    })
    const isReleased = order && (order.status === "canceled" || isRefunded(order))
    return new StepResponse(isReleased ? (order.items ?? []).map(({ id }) => id) : [])
  },
)

/**
 * Releases the reservations of an order that is canceled, or was fully refunded before it was fulfilled;
 * fulfilled lines have none left. A partial refund says nothing about which lines it is for, so it
 * releases nothing.
 */
export const releaseOrderStockWorkflow = createWorkflow(
  "millesime-release-order-stock",
  (input: ReleaseOrderStockInput) => {
    const lines = findReleasedLinesStep(input)
    when("is-released", { lines }, ({ lines }) => lines.length > 0).then(() => {
      deleteReservationsByLineItemsStep(lines)
    })
    return new WorkflowResponse(lines)
  },
)
