import { throwInvalidData } from "./errors"

type Scalar = string | number | boolean
export type Binding = Scalar | readonly Scalar[] | null

/** A piece of SQL and the values of its `?`, in order. */
export class Sql {
  constructor(
    readonly text: string,
    readonly bindings: readonly Binding[],
  ) {}
}

/** SQL in which every value is bound and every `Sql` put in its place. */
export const sql = (strings: TemplateStringsArray, ...parts: (Sql | Binding)[]): Sql => {
  const texts = parts.map((part) => (part instanceof Sql ? part.text : "?"))
  return new Sql(
    strings.map((string, index) => string + (texts[index] ?? "")).join(""),
    parts.flatMap((part) => (part instanceof Sql ? part.bindings : [part])),
  )
}

const IDENTIFIER = /^[a-z_][a-z0-9_]{0,62}$/

/** The quoted name of a table or column; names are derived, so another one is a defect. */
export const identifier = (name: string): Sql =>
  IDENTIFIER.test(name)
    ? new Sql(`"${name}"`, [])
    : throwInvalidData(`"${name}" can't be the name of a column`)

export const join = (parts: readonly Sql[], separator: Sql = sql`, `): Sql =>
  new Sql(
    parts.map(({ text }) => text).join(separator.text),
    parts.flatMap((part, index) =>
      index === 0 ? part.bindings : [...separator.bindings, ...part.bindings],
    ),
  )

const NUL = String.fromCharCode(0)

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
export const storable = (text: string): string =>
  text.replaceAll(NUL, "").replace(/\p{Surrogate}/gu, "\ufffd")

export const TRUE = sql`true`
export const FALSE = sql`false`

/** @returns `true` for no conditions at all */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length > 1 ? sql`(${join(conditions, sql` and `)})` : (conditions[0] ?? TRUE)

/** @returns `false` for no conditions at all */
export const anyOf = (conditions: readonly Sql[]): Sql =>
  conditions.length > 1 ? sql`(${join(conditions, sql` or `)})` : (conditions[0] ?? FALSE)
