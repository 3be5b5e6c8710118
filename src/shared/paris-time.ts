const ZONE = "Europe/Paris"

const PARTS = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
})

/** How far the clocks of France are ahead of UTC at a moment, in milliseconds. */
const offsetAt = (moment: number): number => {
  const parts = Object.fromEntries(
    PARTS.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}

/** A moment as the clocks of France show it, in the UTC fields of the date. */
export const inParis = (moment: Date): Date =>
  new Date(moment.getTime() + offsetAt(moment.getTime()))

/**
 * The moment at which a day begins in France. Clocks are changed at 1 o'clock UTC, never around midnight.
 * @param month from 0
 * @param day may be beyond the month, as `Date.UTC` takes it
 */
export const startOfDayInParis = (year: number, month: number, day: number): Date => {
  const midnight = Date.UTC(year, month, day)
  return new Date(midnight - offsetAt(midnight - offsetAt(midnight)))
}

/**
 * The last second of a day in France.
 * @param day `2026-03-31`
 */
export const endOfDayInParis = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(startOfDayInParis(year, month - 1, date + 1).getTime() - 1000)
}
