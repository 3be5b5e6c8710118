import { asciiHandle } from "../../../shared/handle"
import { MAX_LENGTHS, type PageContent, type Translation } from "../types"

/** A language as staff send it. */
export type WrittenTranslation = {
  slug?: string
  title: string
  markdown: string
  seo?: { title?: string | null; description?: string | null }
}

/** null takes a language out. */
export type DraftEdit = Record<string, WrittenTranslation | null>

export type DraftProblem = { path: string; message: string }

const slugOf = (title: string): string =>
  asciiHandle(title).slice(0, MAX_LENGTHS.slug).replace(/-$/, "")

const translationOf = (
  { slug, title, markdown, seo }: WrittenTranslation,
  present: Translation | undefined,
): Translation => ({
  slug: slug ?? present?.slug ?? slugOf(title),
  title,
  markdown,
  seo_title: seo?.title ?? null,
  seo_description: seo?.description ?? null,
})

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

/** The draft with the languages of an edit in place of its own. */
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
