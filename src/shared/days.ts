import { toLocalTime } from "./time-zone"

/** A day of the seller's calendar, `2026-03-31`. */
export type Day = string

const DAY_MS = 86_400_000

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

const dayAt = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10)

/** The day of the seller's time zone at a moment. */
export const dayOf = (moment: Date): Day => dayAt(toLocalTime(moment).getTime())

export const addDays = (day: Day, days: number): Day => dayAt(utc(day) + days * DAY_MS)

/** The same day some months later, or the last one of a shorter month. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/** Easter Sunday, by the Gregorian algorithm of Meeus, Jones and Butcher. */
const easterOf = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  return dayAt(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1))
}

const FIXED = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"]

/** Easter Monday, Ascension Day and Whit Monday, in days after Easter. */
const MOVABLE = [1, 39, 50]

/** Public holidays of France (C. trav., art. L3133-1). */
const isHoliday = (day: Day): boolean => {
  const easter = easterOf(Number(day.slice(0, 4)))
  return FIXED.includes(day.slice(5)) || MOVABLE.some((after) => addDays(easter, after) === day)
}

/** Whether a day is neither a Saturday, a Sunday nor a public holiday of France. */
export const isWorkingDay = (day: Day): boolean =>
  ![0, 6].includes(new Date(utc(day)).getUTCDay()) && !isHoliday(day)

/** The day itself, or the first working day after it. */
export const workingDayFrom = (day: Day): Day =>
  isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1))
