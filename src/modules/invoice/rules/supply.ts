import { MathBN } from "@medusajs/framework/utils"
import type { PostalAddress } from "../types"
import type { IssuePolicy } from "../options"
import type { OrderLine } from "./amounts"

/** A line of an order as it is now. */
export type ChargedLine = OrderLine & { is_freight: boolean }

/** Goods that were shipped or handed over. */
export type Supply = {
  /** Of the fulfillment. */
  id: string
  at: Date
  address: PostalAddress | null
  lines: readonly { id: string; quantity: number }[]
}

/** Up to what an order is to be invoiced, by quantities of its goods. */
export type Part = {
  cause: "order" | "fulfillment"
  cause_id: string
  quantities: ReadonlyMap<string, number>
  supplied_at: Date | null
  address: PostalAddress | null
}

type Supplied = {
  id: string
  lines: readonly ChargedLine[]
  supplies: readonly Supply[]
}

const goodsOf = ({ lines }: Pick<Supplied, "lines">) =>
  lines.filter(({ is_freight }) => !is_freight)

const quantitiesOf = (supplies: readonly Supply[]): Map<string, number> => {
  const quantities = new Map<string, number>()
  for (const { id, quantity } of supplies.flatMap(({ lines }) => lines)) {
    quantities.set(id, MathBN.add(quantities.get(id) ?? 0, quantity).toNumber())
  }
  return quantities
}

/** Whether all goods of an order were handed over. */
export const isSupplied = (order: Pick<Supplied, "lines" | "supplies">): boolean => {
  const quantities = quantitiesOf(order.supplies)
  const goods = goodsOf(order)
  return (
    goods.length > 0 && goods.every(({ id, quantity }) => (quantities.get(id) ?? 0) >= quantity)
  )
}

const keyOf = (address: PostalAddress | null) =>
  JSON.stringify(
    address &&
      [
        address.address_1,
        address.address_2,
        address.postal_code,
        address.city,
        address.country_code,
      ].map((part) => part?.trim().toLowerCase() ?? ""),
  )

/** The whole order at once. */
export const wholeOf = (order: Supplied): Part => ({
  cause: "order",
  cause_id: order.id,
  quantities: new Map(goodsOf(order).map(({ id, quantity }) => [id, quantity])),
  supplied_at: order.supplies.at(-1)?.at ?? null,
  address: null,
})

/** An invoice for each shipment: what was handed over up to it. */
const shipmentsOf = ({ supplies }: Supplied): Part[] =>
  supplies.map(({ id, at, address }, index) => ({
    cause: "fulfillment",
    cause_id: id,
    quantities: quantitiesOf(supplies.slice(0, index + 1)),
    supplied_at: at,
    address,
  }))

/**
 * What is to be invoiced of an order by now, in the order of its invoices: all of it, or each shipment, also where an order
 * went to several addresses, since an invoice names one (CGI, annexe II, art. 242 nonies A, 7° bis).
 * @param supplies in the order of time
 */
export const partsOf = (policy: IssuePolicy, order: Supplied & { is_paid: boolean }): Part[] => {
  if (policy === "never") return []
  if (policy === "order" || (policy === "capture" && order.is_paid)) return [wholeOf(order)]
  if (policy === "fulfillment") return shipmentsOf(order)
  if (!isSupplied(order)) return []
  const addresses = new Set(order.supplies.map(({ address }) => keyOf(address)))
  return addresses.size > 1 ? shipmentsOf(order) : [wholeOf(order)]
}
