import { type FieldErrors, type FieldValues, type Resolver, get, set } from "react-hook-form"
import type { z } from "@medusajs/framework/zod"
import { type ErrorDetail, detailsOfIssues } from "../../../errors"
import type { TextKey } from "../../i18n/en"
import { asSentence, translateDetail } from "../../lib/translate-message"
import type { Translate } from "../../lib/use-text"

/** What is wrong with a field, as a text to be translated. */
export type Problem = { key: TextKey; values?: Record<string, string | number> }

/** Problems by path of the field; an entry without one is fine. */
export type Problems = Record<string, Problem | undefined>

/** A body as a form has it, which the contract has yet to check. */
type Unchecked<Schema extends z.ZodType> = object & {
  [Key in keyof z.input<Schema>]?: unknown
}

/** How the values of a form become what the API takes. */
export type FormRules<V extends FieldValues, Schema extends z.ZodType> = {
  /** Of the body, in the contract. */
  schema: Schema
  /** The body that is sent once the schema has accepted it. */
  toBody: (values: V) => Unchecked<Schema>
  /** The field of a path of the body, where they differ. */
  fieldOf?: (path: string, values: V) => string
  /** What only the form knows; it takes precedence over what the schema says of the same field. */
  problemsOf?: (values: V) => Problems
}

/** Where problems stand that belong to no field. */
export const REST = "rest"

const isField = (values: FieldValues, path: string): boolean => {
  const value: unknown = get(values, path)
  return value !== undefined && (typeof value !== "object" || Array.isArray(value))
}

/** The field that shows what is wrong at a path of the body: an entry of a list is part of its field. */
export const fieldAt = <V extends FieldValues>(
  path: string,
  values: V,
  fieldOf: (path: string, values: V) => string = (same) => same,
): string => {
  const wanted = fieldOf(path, values).split(".")
  const prefixes = wanted.map((_, index) => wanted.slice(0, wanted.length - index).join("."))
  return prefixes.find((prefix) => isField(values, prefix)) ?? REST
}

/** Texts for a field of what is said shorter there than in a message of the API. */
const OWN_TEXTS: Readonly<Record<string, TextKey>> = {
  required: "problems.required",
  not_number: "problems.number",
  not_integer: "problems.whole",
}

export const fieldMessage = (detail: Omit<ErrorDetail, "path">, t: Translate): string => {
  const own = OWN_TEXTS[detail.reason ?? ""]
  return own ? t(own) : asSentence(translateDetail(detail))
}

/** What the contract finds wrong with a body. */
export const detailsOf = (schema: z.ZodType, body: unknown): ErrorDetail[] => {
  const { error } = schema.safeParse(body, { reportInput: true })
  return error ? detailsOfIssues(error.issues) : []
}

/** What a whole requires: left out of a body of changes, it would stay as it was. */
export const missingIn = (schema: z.ZodType, whole: unknown): Problems =>
  Object.fromEntries(
    detailsOf(schema, whole).flatMap(({ path, reason }) =>
      reason === "required" ? [[path, { key: "problems.required" as const }]] : [],
    ),
  )

type Message = { type: string; message: string }

/** Messages by field, the first of each; an empty record lets the form be sent. */
export const messagesOf = <V extends FieldValues, Schema extends z.ZodType>(
  { schema, toBody, fieldOf, problemsOf }: FormRules<V, Schema>,
  values: V,
  t: Translate,
): Map<string, Message> => {
  const messages = new Map<string, Message>()
  const add = (field: string, message: Message) => {
    if (!messages.has(field)) messages.set(field, message)
  }
  for (const [field, problem] of Object.entries(problemsOf?.(values) ?? {})) {
    if (problem) add(field, { type: problem.key, message: t(problem.key, problem.values) })
  }
  for (const detail of detailsOf(schema, toBody(values))) {
    const field = fieldAt(detail.path, values, fieldOf)
    const message = fieldMessage(detail, t)
    add(field, {
      type: detail.reason ?? "invalid",
      message: field === REST ? `${detail.path}: ${message}` : message,
    })
  }
  return messages
}

/** Validates a form by the contract, with messages in the language of the admin. */
export const resolverOf =
  <V extends FieldValues, Schema extends z.ZodType>(
    rules: FormRules<V, Schema>,
    t: Translate,
  ): Resolver<V> =>
  (values) => {
    const messages = messagesOf(rules, values, t)
    const errors: FieldErrors<V> = {}
    for (const [field, message] of messages) set(errors, field, message)
    return messages.size ? { values: {}, errors } : { values, errors: {} }
  }
