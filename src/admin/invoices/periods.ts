/** `2026-03-31`, by the clock of the reader. */
const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

export type Days = { from: string; to: string }

const monthBefore = (now: Date, months: number): Days => {
  const [year, month] = [now.getFullYear(), now.getMonth() - months]
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) }
}

/** The last calendar month that is over. */
export const lastMonth = (now: Date): Days => monthBefore(now, 1)
