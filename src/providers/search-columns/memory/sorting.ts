import type { SortKey } from "../order"
import { CodedColumn, type KeptColumn, type KeptValue, NumberColumn } from "./columns"
import { compareTexts } from "./compare-texts"

/** Row numbers in an order. */
export type Order = Uint32Array
type Compare = (one: number, other: number) => number

/** What isn't there comes last, also in a descending order. */
const compareNumbers =
  ({ numbers }: NumberColumn, sign: number): Compare =>
  (one, other) => {
    const [a, b] = [numbers[one] as number, numbers[other] as number]
    if (a < b) return -sign
    if (a > b) return sign
    return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  }

const compareWith =
  (valueOf: (row: number) => KeptValue, sign: number): Compare =>
  (one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)]
    if (a === b) return 0
    if (a === null || b === null) return a === null ? 1 : -1
    return typeof a === "string" && typeof b === "string"
      ? sign * compareTexts(a, b)
      : sign * (Number(a) - Number(b))
  }

const compareBy = (column: KeptColumn, descending: boolean): Compare => {
  const sign = descending ? -1 : 1
  if (column instanceof NumberColumn) return compareNumbers(column, sign)
  return column instanceof CodedColumn
    ? compareWith((row) => column.values[column.codes[row] as number] ?? null, sign)
    : compareWith((row) => column.texts[row] ?? null, sign)
}

/** The id decides between equals. */
export const comparison = (
  ids: readonly string[],
  columnOf: (name: string) => KeptColumn,
  keys: readonly SortKey[],
): Compare => {
  const steps = keys.flatMap(({ by, descending }) =>
    typeof by === "string" ? [] : [compareBy(columnOf(by.name), descending)],
  )
  return (one, other) => {
    for (const step of steps) {
      const difference = step(one, other)
      if (difference) return difference
    }
    return compareTexts(ids[one] as string, ids[other] as string)
  }
}

export const sorted = (size: number, compare: Compare): Order =>
  Uint32Array.from({ length: size }, (_, row) => row).sort(compare)

/** The order after some rows changed or came, with no need to compare all others again. */
export const resorted = (
  order: Order,
  changed: readonly number[],
  size: number,
  compare: Compare,
): Order => {
  const isChanged = new Uint8Array(size)
  for (const row of changed) isChanged[row] = 1
  const moved = [...changed].sort(compare)
  const result = new Uint32Array(size)
  let at = 0
  let next = 0
  for (const row of order) {
    if (isChanged[row]) continue
    while (next < moved.length && compare(moved[next] as number, row) < 0) {
      result[at] = moved[next] as number
      at += 1
      next += 1
    }
    result[at] = row
    at += 1
  }
  for (; next < moved.length; next += 1, at += 1) result[at] = moved[next] as number
  return result
}
