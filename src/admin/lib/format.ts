import type { Language } from "../../shared/language"

export type Money = { amount: number; currency_code: string }

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(language).format(value)

/** `percent` from 0 to 100. */
export const formatPercent = (percent: number, language: Language, decimals = 0): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: decimals }).format(
    percent / 100,
  )

export const formatMoney = ({ amount, currency_code }: Money, language: Language): string =>
  new Intl.NumberFormat(language, { style: "currency", currency: currency_code }).format(amount)

export const formatDays = (days: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(days)

/** `day` is `2026-03-31`, the same day in every time zone. */
export const formatDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day))

/** The day of a moment, by the clock of the reader. */
export const formatDate = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(moment)

/** A moment, as the clock of the reader shows it. */
export const formatMoment = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(moment),
  )

const KILOBYTE = 1024

/** `1.5 MB`, `12 kB`: the unit that leaves few digits. */
export const formatBytes = (bytes: number, language: Language): string => {
  const kilobytes = bytes / KILOBYTE
  const [value, unit] =
    kilobytes < KILOBYTE
      ? [Math.max(1, Math.round(kilobytes)), "kilobyte"]
      : [kilobytes / KILOBYTE, "megabyte"]
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    maximumFractionDigits: 1,
  }).format(value)
}

export const currencyName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: "currency" }).of(code.toUpperCase()) ?? code

export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code

/** `français (France)`: a BCP 47 locale, in the language of the reader. */
export const localeName = (locale: string, language: Language): string => {
  const name =
    new Intl.DisplayNames(language, { type: "language", languageDisplay: "standard" }).of(locale) ??
    locale
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The sign of a currency, its code where it has none. */
export const currencySign = (code: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: "currency", currency: code })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? code

/** How many decimals amounts of a currency have. */
export const currencyDecimals = (code: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions()
    .maximumFractionDigits ?? 2
