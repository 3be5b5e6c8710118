import { asciiHandle } from "../../../shared/handle"
import { MAX_LENGTHS, type PageContent, type Translation } from "../types"

/** A language as staff send it; what isn't named stays as it is. */
export type WrittenTranslation = {
  slug?: string
  title?: string
  markdown?: string
  /** null empties all of it. */
  seo?: { title?: string | null; description?: string | null } | null
}

/** null takes a language out. */
export type DraftEdit = Record<string, WrittenTranslation | null>

export type DraftProblem = { path: string; message: string }

const slugOf = (title: string): string =>
  asciiHandle(title).slice(0, MAX_LENGTHS.slug).replace(/-$/, "")

const NOTHING = { slug: "", title: "", markdown: "", seo_title: null, seo_description: null }

const NO_SEO = { title: null, description: null }

const translationOf = (
  written: WrittenTranslation,
  present: Translation = NOTHING,
): Translation => {
  const { title = present.title, markdown = present.markdown } = written
  const seo = written.seo === null ? NO_SEO : written.seo
  const { title: seo_title = present.seo_title, description = present.seo_description } = seo ?? {}
  const slug = written.slug ?? (present.slug || slugOf(title))
  return { slug, title, markdown, seo_title, seo_description: description }
}

/** What a language that isn't there yet can't do without. */
const REQUIRED = ["title", "markdown"] as const

const missingIn = (draft: PageContent, edit: DraftEdit): DraftProblem | undefined => {
  for (const [locale, text] of Object.entries(edit)) {
    const field = text && !draft[locale] && REQUIRED.find((each) => text[each] === undefined)
    if (field) return { path: `translations.${locale}.${field}`, message: "is required" }
  }
  return undefined
}

/** Why an edit can't be, by its path in the request, or undefined. */
export const draftProblem = (
  draft: PageContent,
  edit: DraftEdit,
  locales: readonly string[],
): DraftProblem | undefined => {
  const entries = Object.entries(edit)
  const unknown = entries.find(([locale, text]) => text && !locales.includes(locale))
  if (unknown) {
    const message = `is not a language of this store: ${locales.join(", ")}`
    return { path: `translations.${unknown[0]}`, message }
  }
  const missing = missingIn(draft, edit)
  if (missing) return missing
  const nameless = entries.find(
    ([locale, text]) => text && !translationOf(text, draft[locale]).slug,
  )
  if (nameless) {
    const message = "is required: the title has no letters to make one of"
    return { path: `translations.${nameless[0]}.slug`, message }
  }
  return Object.keys(edited(draft, edit)).length
    ? undefined
    : { path: "translations", message: "must leave the page one language" }
}

/** The draft with what an edit names in place of its own. */
export const edited = (draft: PageContent, edit: DraftEdit): PageContent => {
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
