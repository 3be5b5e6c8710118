import { MAX_LENGTHS } from "../../../modules/page/types"
import { asciiHandle } from "../../../shared/handle"
import { atMostLong, type Problems, required } from "../../components/form/problems"

export type TranslationValues = {
  title: string
  slug: string
  markdown: string
  seo_title: string
  seo_description: string
}

/** The draft as it is edited: every language of the shop, also those that nobody has written yet. */
export type DraftValues = { translations: Record<string, TranslationValues> }

/** A translation as the API has it. */
export type Translation = {
  title: string
  slug: string
  markdown: string
  seo: { title: string | null; description: string | null }
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const EMPTY: TranslationValues = {
  title: "",
  slug: "",
  markdown: "",
  seo_title: "",
  seo_description: "",
}

export const isWritten = (values: TranslationValues | undefined): boolean =>
  Object.values(values ?? EMPTY).some((text) => text.trim())

/** The address that a title makes. */
export const slugOf = (title: string): string =>
  asciiHandle(title).slice(0, MAX_LENGTHS.slug).replace(/-$/, "")

const toTranslationValues = ({ title, slug, markdown, seo }: Translation): TranslationValues => ({
  title,
  slug,
  markdown,
  seo_title: seo.title ?? "",
  seo_description: seo.description ?? "",
})

export const toDraftValues = (
  locales: readonly string[],
  translations: Record<string, Translation>,
): DraftValues => ({
  translations: Object.fromEntries(
    locales.map((locale) => {
      const translation = translations[locale]
      return [locale, translation ? toTranslationValues(translation) : EMPTY]
    }),
  ),
})

const toTranslation = (values: TranslationValues): Translation => ({
  title: values.title.trim(),
  slug: values.slug.trim(),
  markdown: values.markdown,
  seo: {
    title: values.seo_title.trim() || null,
    description: values.seo_description.trim() || null,
  },
})

/** What is written, by locale. */
export const toTranslations = ({ translations }: DraftValues): Record<string, Translation> =>
  Object.fromEntries(
    Object.entries(translations).flatMap(([locale, values]) =>
      isWritten(values) ? [[locale, toTranslation(values)]] : [],
    ),
  )

/** The draft as it is to be saved: null takes out a language of `saved` in which nothing is written any more. */
export const toUpdate = (
  values: DraftValues,
  saved: Record<string, unknown>,
): Record<string, Translation | null> => {
  const written = toTranslations(values)
  const emptied = Object.keys(saved).filter((locale) => !written[locale])
  return { ...written, ...Object.fromEntries(emptied.map((locale) => [locale, null])) }
}

export const slugProblem = (slug: string) =>
  required(slug) ??
  atMostLong(slug, MAX_LENGTHS.slug) ??
  (SLUG.test(slug.trim()) ? undefined : { key: "pages.problems.slug" as const })

const translationProblems = (values: TranslationValues): Problems => ({
  title: required(values.title) ?? atMostLong(values.title, MAX_LENGTHS.title),
  slug: slugProblem(values.slug),
  markdown: atMostLong(values.markdown, MAX_LENGTHS.markdown),
  seo_title: atMostLong(values.seo_title, MAX_LENGTHS.seo_title),
  seo_description: atMostLong(values.seo_description, MAX_LENGTHS.seo_description),
})

/** A language in which nothing is written is simply missing. */
export const draftProblems = ({ translations }: DraftValues): Problems =>
  Object.fromEntries(
    Object.entries(translations)
      .filter(([, values]) => isWritten(values))
      .flatMap(([locale, values]) =>
        Object.entries(translationProblems(values)).map(([field, problem]) => [
          `translations.${locale}.${field}`,
          problem,
        ]),
      ),
  )

/** The field of a path that the API names: `translations.fr-FR.seo.title`. */
export const fieldOfPath = (path: string): string =>
  path.replace(/\.seo\.(title|description)$/, ".seo_$1")
