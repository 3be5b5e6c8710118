import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { iso } from "../../shared/moment"
import { graph } from "../graph"

type Period = { since: Date; until: Date }

const within = ({ since, until }: Period) => ({ $gte: iso(since), $lte: iso(until) })

/** Orders of captures or refunds, by the ids of their payments. */
export const ordersOfPayments = async (
  container: MedusaContainer,
  paymentIds: readonly string[],
): Promise<string[]> => {
  if (!paymentIds.length) return []
  const payments = await graph<{ payment_collection?: { order?: { id: string } | null } | null }>(
    container,
    {
      entity: "payment",
      fields: ["payment_collection.order.id"],
      filters: { id: [...new Set(paymentIds)] },
    },
  )
  return payments.flatMap(({ payment_collection }) => payment_collection?.order?.id ?? [])
}

// Medusa's types leave out the column `payment_id`.
type MovementRow = { payment_id: string }

const ordersOfMovements = async (container: MedusaContainer, period: Period) => {
  const payment = container.resolve(Modules.PAYMENT)
  const filters = { created_at: within(period) }
  const [captures, refunds] = await Promise.all([
    payment.listCaptures(filters) as unknown as Promise<MovementRow[]>,
    payment.listRefunds(filters) as unknown as Promise<MovementRow[]>,
  ])
  return ordersOfPayments(
    container,
    [...captures, ...refunds].map(({ payment_id }) => payment_id),
  )
}

const ordersOfFulfillments = async (container: MedusaContainer, period: Period) => {
  const fulfillments = await graph<{ order?: { id: string } | null }>(container, {
    entity: "fulfillment",
    fields: ["order.id"],
    filters: { $or: [{ shipped_at: within(period) }, { delivered_at: within(period) }] },
  })
  return fulfillments.flatMap(({ order }) => order?.id ?? [])
}

/** Of the order itself, a payment or a fulfillment: whatever the data of an event names. */
export const ordersOfEvent = async (
  container: MedusaContainer,
  { id, order_id }: { id?: string; order_id?: string },
): Promise<string[]> => {
  if (order_id) return [order_id]
  if (!id) return []
  const found = await Promise.all([
    graph<{ id: string }>(container, { entity: "order", fields: ["id"], filters: { id } }),
    ordersOfPayments(container, [id]),
    graph<{ order?: { id: string } | null }>(container, {
      entity: "fulfillment",
      fields: ["order.id"],
      filters: { id },
    }),
  ])
  const [orders, ofPayments, fulfillments] = found
  return [
    ...orders.map((order) => order.id),
    ...ofPayments,
    ...fulfillments.flatMap(({ order }) => order?.id ?? []),
  ]
}

const ordersOfReturns = async (container: MedusaContainer, period: Period) => {
  const returns = await graph<{ order_id: string }>(container, {
    entity: "return",
    fields: ["order_id"],
    filters: { received_at: within(period) },
  })
  return returns.map(({ order_id }) => order_id)
}

const ordersThemselves = async (container: MedusaContainer, period: Period) => {
  const orders = await graph<{ id: string }>(container, {
    entity: "order",
    fields: ["id"],
    filters: { $or: [{ canceled_at: within(period) }, { created_at: within(period) }] },
  })
  return orders.map(({ id }) => id)
}

/** Orders to which something has happened that an invoice or credit note may follow from. */
export const findOrdersToSettle = async (
  container: MedusaContainer,
  period: Period,
): Promise<string[]> => {
  const found = await Promise.all([
    ordersOfMovements(container, period),
    ordersOfFulfillments(container, period),
    ordersOfReturns(container, period),
    ordersThemselves(container, period),
  ])
  return [...new Set(found.flat())]
}
