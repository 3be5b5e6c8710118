import {
  PAGE_FIELDS,
  type PageChange,
  type PageContent,
  type PageField,
  type Translation,
  type TranslationState,
} from "../types"

const fieldsBetween = (before: Translation, after: Translation): PageField[] =>
  PAGE_FIELDS.filter((field) => before[field] !== after[field])

const changeOf = (locale: string, before?: Translation, after?: Translation): PageChange[] => {
  if (!before) return after ? [{ locale, kind: "added", fields: [] }] : []
  if (!after) return [{ locale, kind: "removed", fields: [] }]
  const fields = fieldsBetween(before, after)
  return fields.length ? [{ locale, kind: "changed", fields }] : []
}

/** The differences between two contents by locale. */
export const changesBetween = (before: PageContent, after: PageContent): PageChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .flatMap((locale) => changeOf(locale, before[locale], after[locale]))

export const isSameContent = (one: PageContent, other: PageContent): boolean =>
  changesBetween(one, other).length === 0

/** Compares a locale of the draft with its public content. */
export const translationState = (
  draft: Translation | undefined,
  live: Translation | undefined,
): TranslationState => {
  if (!draft) return "removed"
  if (!live) return "draft"
  return fieldsBetween(live, draft).length ? "changed" : "published"
}
