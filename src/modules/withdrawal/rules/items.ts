import type { WithdrawnItem } from "../types"

/** A line of an order. `returned`: units that came back or are announced to. */
export type OrderedLine = { id: string; title: string; quantity: number; returned: number }

/** What may still be withdrawn from: withdrawals announce returns, so that those aren't counted twice. */
export const itemsLeft = (
  lines: readonly OrderedLine[],
  withdrawn: readonly WithdrawnItem[],
): WithdrawnItem[] =>
  lines.flatMap(({ id, title, quantity, returned }) => {
    const taken = withdrawn
      .filter((item) => item.id === id)
      .reduce((sum, item) => sum + item.quantity, 0)
    const left = quantity - Math.max(taken, returned)
    return left > 0 ? [{ id, title, quantity: left }] : []
  })

export type ItemsProblem = { index: number; left: number | null }

/** The first item that asks for more than there is; `left` null: an unknown line. */
export const findItemsProblem = (
  items: readonly { id: string; quantity: number }[],
  left: readonly WithdrawnItem[],
): ItemsProblem | undefined => {
  for (const [index, { id, quantity }] of items.entries()) {
    const line = left.find((one) => one.id === id)
    if (!line) return { index, left: null }
    if (quantity > line.quantity) return { index, left: line.quantity }
  }
  return undefined
}

/** Whether nothing would be left. */
export const isWhole = (
  items: readonly { id: string; quantity: number }[],
  left: readonly WithdrawnItem[],
): boolean =>
  left.every(({ id, quantity }) =>
    items.some((item) => item.id === id && item.quantity >= quantity),
  )
