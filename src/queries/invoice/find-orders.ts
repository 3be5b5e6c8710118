import type { MedusaContainer } from "@medusajs/framework/types"
import {
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { type Period, within } from "../../shared/moment"
import { graph, graphIds } from "../graph"
import { listCaptures, listRefunds, ordersOfPayments } from "../order/movements"

const ordersOfMovements = async (container: MedusaContainer, period: Period) => {
  const filters = { created_at: within(period) }
  const movements = await Promise.all([
    listCaptures(container, filters),
    listRefunds(container, filters),
  ])
  return ordersOfPayments(
    container,
    movements.flat().map(({ payment_id }) => payment_id),
  )
}

const ordersOfFulfillments = async (
  container: MedusaContainer,
  filters: Record<string, unknown>,
) => {
  const fulfillments = await graph<{ order?: { id: string } | null }>(container, {
    entity: "fulfillment",
    fields: ["order.id"],
    filters,
  })
  return fulfillments.flatMap(({ order }) => order?.id ?? [])
}

type Finder = (
  container: MedusaContainer,
  data: { id: string; order_id: string },
) => Promise<string[]>

const ofPayment: Finder = (container, { id }) => ordersOfPayments(container, [id])

const ofFulfillment: Finder = (container, { id }) => ordersOfFulfillments(container, { id })

/** The orders that events are about, by the name of the event. */
export const ORDERS_OF_EVENT: Readonly<Record<string, Finder>> = {
  [OrderWorkflowEvents.PLACED]: (_, { id }) => Promise.resolve([id]),
  [OrderWorkflowEvents.CANCELED]: (_, { id }) => Promise.resolve([id]),
  [OrderWorkflowEvents.RETURN_RECEIVED]: (_, { order_id }) => Promise.resolve([order_id]),
  [PaymentEvents.CAPTURED]: ofPayment,
  [PaymentEvents.REFUNDED]: ofPayment,
  [FulfillmentWorkflowEvents.SHIPMENT_CREATED]: ofFulfillment,
  [FulfillmentWorkflowEvents.DELIVERY_CREATED]: ofFulfillment,
}

const ordersOfReturns = async (container: MedusaContainer, period: Period) => {
  const returns = await graph<{ order_id: string }>(container, {
    entity: "return",
    fields: ["order_id"],
    filters: { received_at: within(period) },
  })
  return returns.map(({ order_id }) => order_id)
}

/** Orders to which something has happened that an invoice or credit note may follow from. */
export const findOrdersToReconcile = async (
  container: MedusaContainer,
  period: Period,
): Promise<string[]> => {
  const found = await Promise.all([
    ordersOfMovements(container, period),
    ordersOfFulfillments(container, {
      $or: [{ shipped_at: within(period) }, { delivered_at: within(period) }],
    }),
    ordersOfReturns(container, period),
    // Placed, edited, completed by what was missing, or canceled.
    graphIds(container, "order", { updated_at: within(period) }),
  ])
  return [...new Set(found.flat())]
}
