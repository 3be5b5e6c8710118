import type { Language } from "../../modules/barrel/vocabulary"

export type Money = { amount: number; currency_code: string }

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(language).format(value)

export const formatMoney = ({ amount, currency_code }: Money, language: Language): string =>
  new Intl.NumberFormat(language, { style: "currency", currency: currency_code }).format(amount)

/** `day` is `2026-03-31`, the same day in every time zone. */
export const formatDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day))

export const currencyName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: "currency" }).of(code.toUpperCase()) ?? code

export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code

/** The sign of a currency, its code where it has none. */
export const currencySign = (code: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: "currency", currency: code })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? code
