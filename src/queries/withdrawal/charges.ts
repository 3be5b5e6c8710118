import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { graph } from "../graph"

type Amount = Parameters<typeof MathBN.convert>[0]

type OrderRow = {
  shipping_total: Amount
  items?: {
    id: string
    quantity: Amount
    total: Amount
    return_received_total?: Amount
    return_dismissed_total?: Amount
  }[]
}

const FIELDS = [
  // Medusa computes totals of lines only with one of the order.
  "item_total",
  "shipping_total",
  "items.*",
  "items.total",
  "items.return_received_total",
  "items.return_dismissed_total",
]

/** What an order charges, with tax. */
export type Charges = {
  shipping_total: Amount
  lines: { id: string; quantity: Amount; total: Amount }[]
}

/** @throws DomainError `not_found` */
export const retrieveCharges = async (container: MedusaContainer, id: string): Promise<Charges> => {
  const [order] = await graph<OrderRow>(container, {
    entity: "order",
    fields: FIELDS,
    filters: { id },
  })
  if (!order) throw new DomainError("not_found.order")
  return {
    shipping_total: order.shipping_total,
    lines: (order.items ?? []).map(({ id: lineId, quantity, total, ...back }) => ({
      id: lineId,
      quantity,
      // Medusa leaves what came back out of the total of a line.
      total: MathBN.sum(total, back.return_received_total ?? 0, back.return_dismissed_total ?? 0),
    })),
  }
}
