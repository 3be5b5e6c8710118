import { toLocalTime } from "../../../shared/time-zone"

/** The day of a moment in Paris: 2026-03-31. */
export const dayOf = (moment: Date): string => toLocalTime(moment).toISOString().slice(0, 10)
