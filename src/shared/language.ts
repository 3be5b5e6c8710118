/** The languages of the store's own texts. */
export const LANGUAGES = ["en", "fr"] as const
export type Language = (typeof LANGUAGES)[number]

/** The language of texts for a BCP 47 locale: French for `fr-*`, English for every other. */
export const languageOf = (locale: string): Language =>
  locale.toLowerCase().startsWith("fr") ? "fr" : "en"
