import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { LANGUAGES, type Language } from "../../../shared/language"
import { PAGES, type PageKey } from "./data"

/** The language whose texts serve a locale; none for one that the demo doesn't speak. */
const spokenFor = (locale: string): Language | undefined => {
  const { language } = new Intl.Locale(locale)
  return LANGUAGES.find((spoken) => spoken === language)
}

const translationOf = async (key: PageKey, language: Language) => ({
  ...PAGES[key][language],
  markdown: await readFile(join(__dirname, language, `${key}.md`), "utf8"),
})

/** Entries by locale, in those of `locales` that the demo speaks. */
export const byLocale = async <T>(
  locales: readonly string[],
  find: (language: Language) => Promise<T> | T,
): Promise<Record<string, T>> => {
  const spoken = locales.flatMap((locale) => {
    const language = spokenFor(locale)
    return language ? [{ locale, language }] : []
  })
  const entries = spoken.map(
    async ({ locale, language }) => [locale, await find(language)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** The six pages, with their texts in those of the shop's locales that the demo speaks. */
export const demoPages = (locales: readonly string[]) =>
  Promise.all(
    (Object.keys(PAGES) as PageKey[]).map(async (key) => ({
      key,
      translations: await byLocale(locales, (language) => translationOf(key, language)),
    })),
  )
