import { MathBN } from "@medusajs/framework/utils"
import { addDays } from "../../../shared/days"
import type { ClosingContent, ClosingPeriod, ClosingTotals } from "../types"
import { hashOf } from "./chain"
import type { ChainEnd } from "./seal"

export type ClosedPeriod = { period: ClosingPeriod; from: string; to: string }

/** The periods that end with a day, the shortest first. */
export const periodsEndingOn = (day: string): ClosedPeriod[] => {
  const next = addDays(day, 1)
  const isMonthOver = next.slice(0, 7) !== day.slice(0, 7)
  const isYearOver = next.slice(0, 4) !== day.slice(0, 4)
  return [
    { period: "day", from: day, to: day },
    ...(isMonthOver ? [{ period: "month" as const, from: `${day.slice(0, 7)}-01`, to: day }] : []),
    ...(isYearOver ? [{ period: "year" as const, from: `${day.slice(0, 4)}-01-01`, to: day }] : []),
  ]
}

const SUMS = ["invoices", "credit_notes", "subtotal", "tax_total", "total"] as const

/** The totals of several days, by currency. */
export const addTotals = (days: readonly ClosingTotals[]): ClosingTotals[] => {
  const codes = [...new Set(days.map(({ currency_code }) => currency_code))].toSorted()
  return codes.map((currency_code) => {
    const own = days.filter((each) => each.currency_code === currency_code)
    const sums = SUMS.map((sum) => [sum, MathBN.sum(0, ...own.map((each) => each[sum])).toNumber()])
    return { currency_code, ...(Object.fromEntries(sums) as Omit<ClosingTotals, "currency_code">) }
  })
}

export type PerpetualTotal = ClosingContent["perpetual"][number]

/** The perpetual totals after a day: those before, and what the day came to, by currency. */
export const perpetualAfter = (
  before: readonly PerpetualTotal[],
  totals: readonly ClosingTotals[],
): PerpetualTotal[] => {
  const codes = [...before, ...totals].map(({ currency_code }) => currency_code)
  return [...new Set(codes)].toSorted().map((currency_code) => {
    const of = (list: readonly PerpetualTotal[]) =>
      list.find((each) => each.currency_code === currency_code)?.total ?? 0
    return { currency_code, total: MathBN.add(of(before), of(totals)).toNumber() }
  })
}

/** All of a closing that its hash covers. */
export type SealedClosing = ClosedPeriod & {
  position: number
  last_position: number
  content: ClosingContent
}

export type ClosingLink = SealedClosing & { previous_hash: string; hash: string }

export const sealOfClosing = (
  previousHash: string,
  { period, from, to, position, last_position, content }: SealedClosing,
): string => hashOf(previousHash, { period, from, to, position, last_position, content })

/** Whether both have the same sums in every currency. */
const areSame = (a: readonly ClosingTotals[], b: readonly ClosingTotals[]): boolean =>
  a.length === b.length &&
  a.every((sums) => {
    const other = b.find(({ currency_code }) => currency_code === sums.currency_code)
    return SUMS.every((sum) => sums[sum] === other?.[sum])
  })

export type ClosingState = { end: ChainEnd; perpetual: readonly PerpetualTotal[] }

/**
 * Follows the chain of closings over its next links, and compares the totals of each day with what was invoiced.
 * @param invoiced what the invoices of a day come to, as they are now
 * @returns where the chain has been followed to, and the first position where something doesn't fit
 */
export const followClosings = (
  from: ClosingState,
  closings: readonly ClosingLink[],
  invoiced: (day: string) => readonly ClosingTotals[],
): { state: ClosingState; broken_at: number | null } => {
  let state = from
  for (const closing of closings) {
    const { end, perpetual } = state
    const position = end.position + 1
    const { content, period } = closing
    const isDay = period === "day"
    const expected = isDay ? perpetualAfter(perpetual, content.totals) : perpetual
    const isIntact =
      closing.position === position &&
      closing.previous_hash === end.hash &&
      closing.hash === sealOfClosing(end.hash, closing) &&
      JSON.stringify(content.perpetual.map(({ total }) => total)) ===
        JSON.stringify(expected.map(({ total }) => total)) &&
      (!isDay || areSame(content.totals, invoiced(closing.from)))
    if (!isIntact) return { state, broken_at: position }
    state = { end: { position, hash: closing.hash }, perpetual: expected }
  }
  return { state, broken_at: null }
}
