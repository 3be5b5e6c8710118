import type { Language } from "../shared/language"

/** European order in both languages: 21 juillet 2026, 21 July 2026. */
const LOCALES = { fr: "fr-FR", en: "en-GB" } as const

const NO_BREAK = "\u00A0"

const grouped = (text: string, pattern: RegExp): string => text.replace(pattern, `$&${NO_BREAK}`)

/** Nine digits by three; anything else as it is. */
export const siren = (text: string): string =>
  grouped(text, /^\d{3}(?=\d{6}$)|(?<=^\d{3})\d{3}(?=\d{3}$)/g)

/** By four, as on paper (ISO 13616). */
export const iban = (text: string): string => grouped(text, /\S{4}(?=\S)/g)

/** @param currency_code ISO 4217, in any case */
export const formatsOf = ({
  language,
  currency_code,
}: {
  language: Language
  currency_code: string
}) => {
  const locale = LOCALES[language]
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: currency_code })
  const number = new Intl.NumberFormat(locale)
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const rate = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 3 })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Paris" })
  const countries = new Intl.DisplayNames(locale, { type: "region" })
  return {
    // A hyphen is no minus, and narrower than the digits it is among.
    money: (amount: number) => money.format(amount).replace("-", "\u2212"),
    quantity: (count: number) => number.format(count),
    /** Of a rate of exchange. */
    exact: (value: number) => exact.format(value),
    /** Of a percentage: 20 for 20 %. */
    rate: (percentage: number) => rate.format(percentage / 100),
    date: (instant: string) => date.format(new Date(instant)),
    /** Of a day: 2026-03-31. */
    day: (day: string) => date.format(new Date(`${day}T12:00:00Z`)),
    country: (code: string) => {
      const upper = code.toUpperCase()
      // Anything but two letters makes it throw.
      return /^[A-Z]{2}$/.test(upper) ? (countries.of(upper) ?? upper) : upper
    },
  }
}

export type Formats = ReturnType<typeof formatsOf>
