import { type FieldErrors, type FieldValues, type Resolver, set } from "react-hook-form"
import type { TextKey } from "../../i18n/en"
import type { Translate } from "../../lib/use-text"

/** What is wrong with a field, as a text to be translated. */
export type Problem = { key: TextKey; values?: Record<string, string | number> }

/** Problems by path of the field; an entry without one is fine. */
export type Problems = Record<string, Problem | undefined>

/** Lets `find` validate a form, with messages in the language of the admin. */
export const resolverOf =
  <V extends FieldValues>(find: (values: V) => Problems, t: Translate): Resolver<V> =>
  (values) => {
    const errors: FieldErrors<V> = {}
    for (const [path, problem] of Object.entries(find(values))) {
      if (!problem) continue
      set(errors, path, { type: "invalid", message: t(problem.key, problem.values) })
    }
    return Object.keys(errors).length ? { values: {}, errors } : { values, errors: {} }
  }

export const required = (text: string): Problem | undefined =>
  text.trim() ? undefined : { key: "problems.required" }

export const chosen = (value: string): Problem | undefined =>
  value ? undefined : { key: "problems.choose" }

export const atMostLong = (text: string, limit: number): Problem | undefined =>
  text.trim().length > limit ? { key: "problems.tooLong", values: { limit } } : undefined
