const DAY_MS = 86_400_000

/**
 * The last day to pay, so many days after the issue (C. com., art. L441-10: 30 by default, at most 60 after the issue).
 * @param day 2026-03-31
 */
export const dueOn = (day: string, netDays: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + netDays * DAY_MS).toISOString().slice(0, 10)
