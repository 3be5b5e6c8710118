import type { Language } from "../shared/language"

const NAMES = {
  en: new Intl.DisplayNames("en", { type: "region" }),
  fr: new Intl.DisplayNames("fr", { type: "region" }),
}

/** The name of a country (ISO 3166-1 alpha-2), or its code where it has none. */
export const countryName = (code: string, language: Language): string =>
  NAMES[language].of(code) ?? code
