const languageOf = (locale: string) => locale.split("-")[0]

/** The store's locale for a requested one: itself, one of the same language, or the default, which is the first. */
export const servedLocale = (requested: string, locales: readonly string[]): string =>
  locales.find((locale) => locale === requested) ??
  locales.find((locale) => languageOf(locale) === languageOf(requested)) ??
  locales[0] ??
  requested

/** The best of the available locales for a requested one; undefined if none is available. */
export const bestLocale = (
  available: readonly string[],
  requested: string,
  locales: readonly string[],
): string | undefined =>
  available.find((locale) => locale === requested) ??
  available.find((locale) => languageOf(locale) === languageOf(requested)) ??
  locales.find((locale) => available.includes(locale)) ??
  available[0]
