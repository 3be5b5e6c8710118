const languageOf = (locale: string) => locale.split("-")[0]

/** The store's locale that serves one: itself, one of the same language, or the default, which is the first. */
export const servedLocale = (asked: string, locales: readonly string[]): string =>
  locales.find((locale) => locale === asked) ??
  locales.find((locale) => languageOf(locale) === languageOf(asked)) ??
  locales[0] ??
  asked

/** Of the locales that a text is written in, the one to answer with; undefined where there is none. */
export const bestLocale = (
  written: readonly string[],
  asked: string,
  locales: readonly string[],
): string | undefined =>
  written.find((locale) => locale === asked) ??
  written.find((locale) => languageOf(locale) === languageOf(asked)) ??
  locales.find((locale) => written.includes(locale)) ??
  written[0]
