import { useTranslation } from "react-i18next"
import { type Label } from "../../modules/barrel/vocabulary"
import { type Language, languageOf } from "../../shared/language"

/** The language of labels, numbers and dates: French in the French admin, English in all others. */
export const useLanguage = (): Language => languageOf(useTranslation().i18n.language)

/** What the API is asked for in a language. */
export const LOCALES = { en: "en-US", fr: "fr-FR" } as const satisfies Record<Language, string>

/** What a select or a filter offers. */
export type Choice = { value: string; label: string }

export const choicesOf = <T extends string>(
  codes: readonly T[],
  labels: Record<T, Label>,
  language: Language,
): Choice[] => codes.map((value) => ({ value, label: labels[value][language] }))
