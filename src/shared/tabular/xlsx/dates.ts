const DAY = 86_400_000

/** Built-in formats that show a day: of these a file says no more than the number. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 36) ||
  (format >= 50 && format <= 58)

/** Quoted texts, escaped characters, padding, and colours, currencies or elapsed hours in brackets. */
const LITERALS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g

/** Whether cells of this number format show a day; a time of day alone is none. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? isBuiltInDate(id) : /[yd]|mmm/i.test(code.replace(LITERALS, ""))

/**
 * The day that Excel means by a number, as YYYY-MM-DD; the time of day is left out.
 * Excel counts 29 February 1900, which never was, as day 60; `from1904` is the count of old Macs.
 */
export const dayOf = (serial: number, from1904: boolean): string | undefined => {
  const days = Math.floor(serial)
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(first + days * DAY)
  const year = date.getUTCFullYear()
  return year >= 1900 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined
}
