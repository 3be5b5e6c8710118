import type { AdminQuote } from "../../../contracts/quote"

type Item = Pick<
  AdminQuote["items"][number],
  "id" | "variant_id" | "quantity" | "available_quantity" | "lead_time_days"
>

/** Lines that offer more than there is in stock, all lines of a variant together. */
export const shortItems = <T extends Item>(items: readonly T[]): T[] => {
  const fromStock = items.filter((item) => item.lead_time_days === null)
  const offered = new Map<string | null, number>()
  for (const { variant_id, quantity } of fromStock) {
    offered.set(variant_id, (offered.get(variant_id) ?? 0) + quantity)
  }
  return fromStock.filter(
    ({ variant_id, available_quantity }) =>
      available_quantity !== null && (offered.get(variant_id) ?? 0) > available_quantity,
  )
}

/** By id of the line: how much of it is in stock, and whether that is enough. */
export const stockOf = (items: readonly Item[]) => {
  const short = new Set(shortItems(items).map(({ id }) => id))
  return new Map(
    items.flatMap(({ id, available_quantity: quantity }) =>
      quantity === null ? [] : [[id, { quantity, isShort: short.has(id) }] as const],
    ),
  )
}
