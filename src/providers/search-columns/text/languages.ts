import { throwInvalidData } from "../errors"

/** The stemmers that every PostgreSQL brings along. */
export const LANGUAGES = [
  "danish",
  "dutch",
  "english",
  "finnish",
  "french",
  "german",
  "hungarian",
  "italian",
  "norwegian",
  "portuguese",
  "romanian",
  "russian",
  "spanish",
  "swedish",
  "turkish",
] as const

export type Language = (typeof LANGUAGES)[number]

/** @throws MedusaError (invalid_data) for a name that isn't one of `LANGUAGES` */
export const parseLanguages = (value: unknown, path: string): Language[] => {
  if (!Array.isArray(value)) return throwInvalidData(`The languages of "${path}" must be a list`)
  return [...new Set(value)].map(
    (name) =>
      LANGUAGES.find((language) => language === name) ??
      throwInvalidData(`"${path}" has an unknown language; known are ${LANGUAGES.join(", ")}`),
  )
}
