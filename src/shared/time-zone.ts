/** The seller's: days of prices, limits and documents are those of France. */
const DEFAULT_TIME_ZONE = "Europe/Paris"

const formats = new Map<string, Intl.DateTimeFormat>()

const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    })
  formats.set(timeZone, format)
  return format
}

/** Milliseconds that local time is ahead of UTC at a moment. */
const offsetAt = (moment: number, timeZone: string): number => {
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}

/** A date whose UTC fields are the local time of a moment. */
export const toLocalTime = (moment: Date, timeZone = DEFAULT_TIME_ZONE): Date =>
  new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone))

/**
 * The moment at which a local day begins, in zones that never change their clocks around midnight.
 * @param month from 0
 * @param day may be beyond the month, as `Date.UTC` takes it
 */
export const startOfDay = (
  year: number,
  month: number,
  day: number,
  timeZone = DEFAULT_TIME_ZONE,
): Date => {
  const midnight = Date.UTC(year, month, day)
  return new Date(midnight - offsetAt(midnight - offsetAt(midnight, timeZone), timeZone))
}

/**
 * The last second of a local day.
 * @param day `2026-03-31`
 */
export const endOfDay = (day: string, timeZone = DEFAULT_TIME_ZONE): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(startOfDay(year, month - 1, date + 1, timeZone).getTime() - 1000)
}
