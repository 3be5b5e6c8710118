import { MAX_LENGTHS } from "../../../modules/page/types"
import { asciiHandle } from "../../../shared/handle"
import { textOrNull } from "../../components/form/input-values"
import type { Problems } from "../../components/form/problems"

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
    title: textOrNull(values.seo_title),
    description: textOrNull(values.seo_description),
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

/** What every language has that isn't left empty as a whole. */
export const missingInDraft = ({ translations }: DraftValues): Problems => {
  const required = (text: string) =>
    text.trim() ? undefined : ({ key: "problems.required" } as const)
  return Object.fromEntries(
    Object.entries(translations)
      .filter(([, values]) => isWritten(values))
      .flatMap(([locale, { title, slug }]) => [
        [`translations.${locale}.title`, required(title)],
        [`translations.${locale}.slug`, required(slug)],
      ]),
  )
}

/** The field of a path that the API names: `translations.fr-FR.seo.title`. */
export const fieldOfPath = (path: string): string =>
  path.replace(/\.seo\.(title|description)$/, ".seo_$1")
