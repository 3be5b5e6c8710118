import { type ErrorDetail, detail } from "../../../errors"
import { asciiHandle } from "../../../shared/handle"
import { MAX_LENGTHS, type PageContent, type Translation } from "../types"

/** The changes of one locale; fields left out stay unchanged. */
export type TranslationInput = {
  slug?: string
  title?: string
  markdown?: string
  /** null removes both values. */
  seo?: { title?: string | null; description?: string | null } | null
}

/** By locale; null removes the locale. */
export type DraftEdit = Record<string, TranslationInput | null>

const slugOf = (title: string): string =>
  asciiHandle(title).slice(0, MAX_LENGTHS.slug).replace(/-$/, "")

const EMPTY_TRANSLATION = {
  slug: "",
  title: "",
  markdown: "",
  seo_title: null,
  seo_description: null,
}

const NO_SEO = { title: null, description: null }

const translationOf = (
  input: TranslationInput,
  current: Translation = EMPTY_TRANSLATION,
): Translation => {
  const { title = current.title, markdown = current.markdown } = input
  const seo = input.seo === null ? NO_SEO : input.seo
  const { title: seo_title = current.seo_title, description = current.seo_description } = seo ?? {}
  const slug = input.slug ?? (current.slug || slugOf(title))
  return { slug, title, markdown, seo_title, seo_description: description }
}

/** Fields that a new locale must have. */
const REQUIRED = ["title", "markdown"] as const

const findMissing = (draft: PageContent, edit: DraftEdit): ErrorDetail | undefined => {
  for (const [locale, text] of Object.entries(edit)) {
    const field = text && !draft[locale] && REQUIRED.find((each) => text[each] === undefined)
    if (field) return detail(`translations.${locale}.${field}`, "required")
  }
  return undefined
}

/** The first invalid value of an edit, or undefined if it can be applied. */
export const findDraftProblem = (
  draft: PageContent,
  edit: DraftEdit,
  locales: readonly string[],
): ErrorDetail | undefined => {
  const entries = Object.entries(edit)
  const unknown = entries.find(([locale, text]) => text && !locales.includes(locale))
  if (unknown) {
    return detail(`translations.${unknown[0]}`, "unknown_locale", { locales: locales.join(", ") })
  }
  const missing = findMissing(draft, edit)
  if (missing) return missing
  const slugless = entries.find(
    ([locale, text]) => text && !translationOf(text, draft[locale]).slug,
  )
  if (slugless) {
    return detail(`translations.${slugless[0]}.slug`, "slug_from_title")
  }
  return Object.keys(applyEdit(draft, edit)).length
    ? undefined
    : detail("translations", "last_locale")
}

/** The draft with an edit applied. */
export const applyEdit = (draft: PageContent, edit: DraftEdit): PageContent => {
  const all: Record<string, Translation | null> = {
    ...draft,
    ...Object.fromEntries(
      Object.entries(edit).map(([locale, text]) => [
        locale,
        text && translationOf(text, draft[locale]),
      ]),
    ),
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([locale, text]) => (text ? [[locale, text] as const] : [])),
  )
}
