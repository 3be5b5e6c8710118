import type { TextKey } from "../../i18n/en"
import type { Translation } from "../editor/draft-values"

const FIELDS = ["title", "slug", "seo_title", "seo_description", "markdown"] as const
type Field = (typeof FIELDS)[number]

type Texts = Record<Field, string>

const NONE: Texts = { title: "", slug: "", seo_title: "", seo_description: "", markdown: "" }

const textsOf = (translation: Translation | undefined): Texts =>
  translation
    ? {
        title: translation.title,
        slug: translation.slug,
        seo_title: translation.seo.title ?? "",
        seo_description: translation.seo.description ?? "",
        markdown: translation.markdown,
      }
    : NONE

export type Difference = { field: Field; label: TextKey; before: string; after: string }

export type Translations = Record<string, Translation>

/** The fields in which two versions of a page differ, by locale; a locale without any is left out. */
export const differencesOf = (
  before: Translations,
  after: Translations,
): { locale: string; differences: Difference[] }[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((locale) => {
    const [old, young] = [textsOf(before[locale]), textsOf(after[locale])]
    const differences = FIELDS.filter((field) => old[field] !== young[field]).map((field) => ({
      field,
      label: `pages.fields.${field}` as const,
      before: old[field],
      after: young[field],
    }))
    return differences.length ? [{ locale, differences }] : []
  })

const only = (locale: string, text: Translation | null | undefined): Translations =>
  text ? { [locale]: text } : {}

/** Whether a draft says already what an update would make it say; null takes a language out. */
export const isThere = (update: Record<string, Translation | null>, saved: Translations): boolean =>
  Object.entries(update).every(
    ([locale, text]) => !differencesOf(only(locale, saved[locale]), only(locale, text)).length,
  )
