import { throwUnexpected } from "../errors"
import type { Counted, Facet } from "../facets"
import type { Value } from "../values"
import { CodedColumn, type KeptColumn, NumberColumn } from "./columns"
import { compareTexts } from "./compare-texts"
import type { Mask } from "./matching"

const NO_NUMBERS = { value: null, low: null, high: null, mean: null, total: null }

const countValues = ({ codes, values }: CodedColumn, mask: Mask, size: number) => {
  const byCode = new Uint32Array(values.length)
  for (let row = 0; row < size; row += 1) {
    byCode[codes[row] as number] = (byCode[codes[row] as number] as number) + (mask[row] as number)
  }
  const counts = new Map<Value, number>()
  values.forEach((value, code) => {
    const count = byCode[code] as number
    if (value === null || !count) return
    for (const entry of typeof value === "object" ? value : [value]) {
      counts.set(entry, (counts.get(entry) ?? 0) + count)
    }
  })
  return counts
}

const valueFacet = (
  { limit, sort, prefix }: Extract<Facet, { type: "value" }>,
  counts: ReadonlyMap<Value, number>,
): Counted[] =>
  [...counts]
    .map(([value, count]) => ({ ...NO_NUMBERS, value: String(value), count }))
    .filter(({ value }) => value.startsWith(prefix))
    .sort(
      (one, other) =>
        (sort === "count" && other.count - one.count) || compareTexts(one.value, other.value),
    )
    .slice(0, limit)
    .map((row, place) => ({ ...row, place }))

const statsFacet = ({ numbers }: NumberColumn, mask: Mask, size: number): Counted => {
  let [count, total, low, high] = [0, 0, Infinity, -Infinity]
  for (let row = 0; row < size; row += 1) {
    const number = numbers[row] as number
    if (!mask[row] || Number.isNaN(number)) continue
    count += 1
    total += number
    if (number < low) low = number
    if (number > high) high = number
  }
  const found = count ? { low, high, total, mean: total / count } : {}
  return { ...NO_NUMBERS, place: 1, count, ...found }
}

const rangeFacet = (
  { ranges }: Extract<Facet, { type: "range" }>,
  { numbers }: NumberColumn,
  mask: Mask,
  size: number,
): Counted[] =>
  ranges.map(({ low = -Infinity, high }, at) => {
    let count = 0
    for (let row = 0; row < size; row += 1) {
      const number = numbers[row] as number
      if (mask[row] && number >= low && (high === undefined || number < high)) count += 1
    }
    return { ...NO_NUMBERS, place: at + 1, count }
  })

/** Whether a facet can be counted here: values of numbers are PostgreSQL's to write as texts. */
export const isCountable = ({ type }: Facet, column: KeptColumn): boolean =>
  type === "value" ? column instanceof CodedColumn : column instanceof NumberColumn

export const countFacet = (
  facet: Facet,
  column: KeptColumn,
  mask: Mask,
  size: number,
): Counted[] => {
  if (column instanceof CodedColumn && facet.type === "value") {
    return valueFacet(facet, countValues(column, mask, size))
  }
  if (column instanceof NumberColumn && facet.type === "stats") {
    return [statsFacet(column, mask, size)]
  }
  if (column instanceof NumberColumn && facet.type === "range") {
    return rangeFacet(facet, column, mask, size)
  }
  return throwUnexpected(`The facet "${facet.column.path}" can't be counted`)
}
