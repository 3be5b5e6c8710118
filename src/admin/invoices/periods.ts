/** Days, both included: `2026-03-31`. */
export type Days = { from: string; to: string }

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

const MONTHS_OF_QUARTER = 3

/** So many months from one that may lie before or behind the year. @param month from 0 */
const monthsFrom = (year: number, month: number, count: number): Days => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + count, 0),
})

const quarterOf = (now: Date) => Math.floor(now.getMonth() / MONTHS_OF_QUARTER)

export const PERIODS = ["month", "lastMonth", "quarter", "lastQuarter", "year", "lastYear"] as const
export type Period = (typeof PERIODS)[number]

/** The days of a period, by the clock of the reader. */
export const daysOf = (period: Period, now: Date): Days => {
  const [year, month] = [now.getFullYear(), now.getMonth()]
  const quarter = quarterOf(now) * MONTHS_OF_QUARTER
  const days: Record<Period, Days> = {
    month: monthsFrom(year, month, 1),
    lastMonth: monthsFrom(year, month - 1, 1),
    quarter: monthsFrom(year, quarter, MONTHS_OF_QUARTER),
    lastQuarter: monthsFrom(year, quarter - MONTHS_OF_QUARTER, MONTHS_OF_QUARTER),
    year: monthsFrom(year, 0, 12),
    lastYear: monthsFrom(year - 1, 0, 12),
  }
  return days[period]
}

/** `2026-Q4` and the quarters before it, the newest first. */
export const recentQuarters = (now: Date, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const quarters = now.getFullYear() * 4 + quarterOf(now) - index
    return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`
  })
