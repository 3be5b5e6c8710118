import { throwUnexpected } from "../errors"
import type { RecentMap } from "../../../shared/recent-map"
import type { Condition } from "../conditions"
import type { Value } from "../values"
import { CodedColumn, type KeptColumn, type KeptValue, keptValue, NumberColumn } from "./columns"
import { compareTexts } from "./compare-texts"

/** 1 for each row that matches; its length is a multiple of four. */
export type Mask = Uint8Array

/** The part of the rows that conditions look at. */
export type Table = {
  size: number
  capacity: number
  column: (name: string) => KeptColumn
  /** Masks of single conditions, until the next change. */
  masks: RecentMap<string, Mask>
}

type Leaf = Exclude<Condition, { type: "all" | "any" | "not" }>
type Comparison = Extract<Leaf, { type: "compare" }>

const compareValues = (one: Value, other: Value): number =>
  typeof one === "string" && typeof other === "string"
    ? compareTexts(one, other)
    : Number(one) - Number(other)

const isOn = (difference: number, operator: Comparison["operator"]): boolean => {
  switch (operator) {
    case "<":
      return difference < 0
    case "<=":
      return difference <= 0
    case ">":
      return difference > 0
    case ">=":
      return difference >= 0
  }
}

/** Says of a value whether the condition holds; undefined as in SQL, where nobody can know. */
const testOf = (leaf: Leaf): ((value: KeptValue) => boolean | undefined) => {
  if (leaf.type === "exists") return (value) => value !== null
  if (leaf.type === "compare") {
    const bound = keptValue(leaf.column, leaf.value)
    return (value) =>
      value === null || typeof value === "object"
        ? undefined
        : isOn(compareValues(value, bound), leaf.operator)
  }
  if (leaf.type === "like") return throwUnexpected("Patterns are PostgreSQL's to match")
  const wanted = new Set(leaf.values.map((value) => keptValue(leaf.column, value)))
  if (leaf.type === "contains") {
    return (value) => {
      const entries = new Set(value === null || typeof value !== "object" ? [] : value)
      return value !== null && [...wanted].every((entry) => entries.has(entry))
    }
  }
  return (value) => {
    if (value === null) return leaf.orMissing
    return typeof value === "object" ? value.some((entry) => wanted.has(entry)) : wanted.has(value)
  }
}

/** NaN, which is no value, is on neither side. */
const compareNumbers = (
  { numbers }: NumberColumn,
  size: number,
  mask: Mask,
  bound: number,
  operator: Comparison["operator"],
) => {
  const isBelow = operator === "<" || operator === "<="
  const orEqual = operator === "<=" || operator === ">="
  for (let row = 0; row < size; row += 1) {
    const number = numbers[row] as number
    const isBeyond = isBelow ? number < bound : number > bound
    mask[row] = isBeyond || (orEqual && number === bound) ? 1 : 0
  }
}

const OPPOSITE = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const

const leafMask = (table: Table, leaf: Leaf, negated: boolean): Mask => {
  const { size, capacity } = table
  const column = table.column(leaf.column.name)
  const mask = new Uint8Array(capacity)
  if (leaf.type === "compare" && column instanceof NumberColumn) {
    const bound = Number(keptValue(leaf.column, leaf.value))
    const operator = negated ? OPPOSITE[leaf.operator] : leaf.operator
    compareNumbers(column, size, mask, bound, operator)
    return mask
  }
  const test = testOf(leaf)
  const matches = (value: KeptValue) => {
    const holds = test(value)
    return holds !== undefined && holds !== negated ? 1 : 0
  }
  if (column instanceof CodedColumn) {
    const { codes } = column
    const matching = Uint8Array.from(column.values, matches)
    for (let row = 0; row < size; row += 1) mask[row] = matching[codes[row] as number] as number
  } else if (column instanceof NumberColumn) {
    for (let row = 0; row < size; row += 1) {
      const number = column.numbers[row] as number
      mask[row] = matches(Number.isNaN(number) ? null : number)
    }
  } else {
    for (let row = 0; row < size; row += 1) mask[row] = matches(column.texts[row] ?? null)
  }
  return mask
}

const keptMask = (table: Table, leaf: Leaf, negated: boolean): Mask => {
  const { column, ...rest } = leaf
  const key = JSON.stringify([column.name, negated, rest])
  const known = table.masks.get(key)
  if (known) return known
  const mask = leafMask(table, leaf, negated)
  table.masks.set(key, mask)
  return mask
}

const everyRow = ({ size, capacity }: Table, value: 0 | 1): Mask =>
  new Uint8Array(capacity).fill(value, 0, size)

const combine = (masks: readonly Mask[], conjunction: boolean): Mask => {
  const [first, ...others] = masks as [Mask, ...Mask[]]
  if (!others.length) return first
  const mask = first.slice()
  // Four rows at a time.
  const words = new Uint32Array(mask.buffer)
  for (const other of others) {
    const given = new Uint32Array(other.buffer)
    for (let at = 0; at < words.length; at += 1) {
      words[at] = conjunction
        ? (words[at] as number) & (given[at] as number)
        : (words[at] as number) | (given[at] as number)
    }
  }
  return mask
}

/**
 * The rows that match, as SQL decides it: a negation is carried down to single conditions, where it asks
 * for what is false, not for what nobody can know.
 * @returns a mask that isn't the caller's to change
 */
export const matching = (table: Table, condition: Condition, negated = false): Mask => {
  if (condition.type === "not") return matching(table, condition.condition, !negated)
  if (condition.type !== "all" && condition.type !== "any") {
    return keptMask(table, condition, negated)
  }
  const conjunction = (condition.type === "all") !== negated
  const { conditions } = condition
  if (!conditions.length) return everyRow(table, conjunction ? 1 : 0)
  return combine(
    conditions.map((part) => matching(table, part, negated)),
    conjunction,
  )
}

export const countOf = (mask: Mask, size: number): number => {
  let count = 0
  for (let row = 0; row < size; row += 1) count += mask[row] as number
  return count
}
