import { type Language, languageOf } from "../../../shared/language"
import { LABELS } from "./labels"

const TIME_ZONE = "Europe/Paris"

/** The sign of a negative number; a hyphen is narrower than digits. */
const withMinus = (text: string): string => text.replace("-", "\u2212")

const countryName = (tag: string, code: string): string => {
  const upper = code.toUpperCase()
  // Anything but two letters makes it throw.
  if (!/^[A-Z]{2}$/.test(upper)) return upper
  return new Intl.DisplayNames(tag, { type: "region" }).of(upper) ?? upper
}

/** For locales without texts in their language; European English. */
const DEFAULT_TAGS: Record<Language, string> = { fr: "fr-FR", en: "en-GB" }

/** Formats in another language than the text's would be read wrongly: 31. Dezember in an English sentence. */
const formatTag = (locale: string, language: Language): string =>
  new Intl.Locale(locale).language === language ? locale : DEFAULT_TAGS[language]

/**
 * The language of a reader, and what numbers and times look like to them.
 * @param locale BCP 47
 */
export const readerOf = (locale: string) => {
  const language = languageOf(locale)
  const labels = LABELS[language]
  const tag = formatTag(locale, language)
  const currencies = new Map<string, Intl.NumberFormat>()
  const currencyFormat = (code: string): Intl.NumberFormat => {
    const format =
      currencies.get(code) ?? new Intl.NumberFormat(tag, { style: "currency", currency: code })
    currencies.set(code, format)
    return format
  }
  const time = (moment: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: TIME_ZONE }).format(new Date(moment))
  return {
    language,
    labels,
    /** @param currencyCode ISO 4217, in any case */
    money: (amount: number, currencyCode: string) =>
      withMinus(currencyFormat(currencyCode.toUpperCase()).format(amount)),
    number: (count: number) => withMinus(new Intl.NumberFormat(tag).format(count)),
    /** Of a percentage: 20 for 20 %. */
    rate: (percentage: number) =>
      new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 3 }).format(
        percentage / 100,
      ),
    day: (moment: string) => time(moment, { dateStyle: "long" }),
    moment: (moment: string) =>
      `${time(moment, { dateStyle: "long", timeStyle: "short" })} ${labels.paris_time}`,
    /** To the second. */
    exactMoment: (moment: string) =>
      `${time(moment, { dateStyle: "long", timeStyle: "medium" })} ${labels.paris_time}`,
    /** @param code ISO 3166-1 alpha-2, in any case */
    country: (code: string) => countryName(tag, code),
  }
}

export type Reader = ReturnType<typeof readerOf>
