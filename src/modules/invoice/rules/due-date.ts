import { addDays } from "../../../shared/days"

/**
 * The last day to pay, so many days after the issue (C. com., art. L441-10: 30 by default, at most 60 after the issue).
 * @param day 2026-03-31
 */
export const dueOn = (day: string, netDays: number): string => addDays(day, netDays)
