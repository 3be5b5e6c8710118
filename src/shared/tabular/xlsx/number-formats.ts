const DAY = 86_400_000

/** What a cell of a number format shows, where that isn't the plain number. */
export type NumberFormat = (number: number) => string | undefined

/** Built-in formats that show a day: of these a file says no more than the number. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 36) ||
  (format >= 50 && format <= 58)

/** Excel allows no longer format; unlimited, a file could make them slow to read. */
const MAX_CODE_CHARACTERS = 255

/** Quoted texts, escaped characters, padding, and colours, currencies or elapsed hours in brackets. */
const LITERALS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g

const TWELVE_HOURS = /am\/pm|a\/p/gi

/** Nothing but years, months, days and times, as English, French and German spreadsheets write them. */
const OF_TIME = /^[ymdhsjatgeb0.,:;/@\s-]*$/i
const WITH_DAY = /[ydjb]|mmm|aaa/i

/** Whether cells show a day; a time of day alone is none, and neither is the name "Standard". */
const isDateCode = (code: string): boolean => {
  const fields = code.replace(LITERALS, "").replace(TWELVE_HOURS, "")
  return OF_TIME.test(fields) && WITH_DAY.test(fields)
}

/**
 * The day that Excel means by a number, as YYYY-MM-DD; the time of day is left out.
 * Excel counts 29 February 1900, which never was, as day 60; `from1904` is the count of old Macs.
 */
const dayOf = (serial: number, from1904: boolean): string | undefined => {
  const days = Math.floor(serial)
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(first + days * DAY)
  const year = date.getUTCFullYear()
  return year >= 1900 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined
}

const TOKEN = /"(?<quoted>[^"]*)"|\\(?<escaped>.)|[_*].|\[[^\]]*\]|(?<plain>.)/gs

/** A digit that is always shown, or a text between. */
type Place = { digit: boolean; text: string }

/** The places of a format that shows a fixed number of digits, as article numbers do: `00000`, `"BB-"000`, `00-00`. */
const fixedPlaces = (code: string): Place[] | undefined => {
  const places: Place[] = []
  for (const { groups } of code.matchAll(TOKEN)) {
    const { quoted, escaped, plain } = groups ?? {}
    if (plain === ";") break
    if (plain !== undefined && !/[0 ()/-]/.test(plain)) return undefined
    places.push({ digit: plain === "0", text: quoted ?? escaped ?? plain ?? "" })
  }
  return places.filter(({ digit }) => digit).length > 1 ? places : undefined
}

/** The number with its leading zeros; further digits stand at the first place. */
const inPlaces = (places: readonly Place[], number: number): string | undefined => {
  if (!Number.isSafeInteger(number) || number < 0) return undefined
  const count = places.filter(({ digit }) => digit).length
  const digits = String(number).padStart(count, "0")
  let next = 0
  return places
    .map(({ digit, text }) => {
      if (!digit) return text
      const from = next
      next = from ? from + 1 : digits.length - count + 1
      return digits.slice(from, next)
    })
    .join("")
}

/** How a number format, by its id and code, shows numbers; undefined where the plain number says as much. */
export const numberFormatOf = (
  id: number,
  code: string | undefined,
  from1904: boolean,
): NumberFormat | undefined => {
  if (code === undefined ? isBuiltInDate(id) : isShort(code) && isDateCode(code))
    return (number) => dayOf(number, from1904)
  const places = code !== undefined && isShort(code) ? fixedPlaces(code) : undefined
  return places && ((number) => inPlaces(places, number))
}

const isShort = (code: string) => code.length <= MAX_CODE_CHARACTERS
