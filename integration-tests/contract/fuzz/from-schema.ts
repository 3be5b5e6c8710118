import fc from "fast-check"

export type Schema = {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  pattern?: string
  format?: string
  default?: unknown
  minimum?: number
  maximum?: number
}

/** Values by the name of a property: ids of things that exist. */
export type Known = Readonly<Record<string, readonly string[]>>

const FORMATS: Record<string, string> = {
  email: "fuzz@example.test",
  uri: "https://example.test/a.png",
  date: "2026-03-31",
  "date-time": "2030-03-31T08:00:00Z",
}

const text = ({ pattern, format }: Schema): fc.Arbitrary<unknown> => {
  const example = format && FORMATS[format]
  if (example) return fc.constant(example)
  if (!pattern) return fc.constantFrom("fr", "Barrique", "Château d'Yquem", "a-b")
  try {
    return fc.stringMatching(new RegExp(pattern, "u"))
  } catch {
    return fc.constant("a") // A pattern with what fast-check can't make, such as a lookahead.
  }
}

/** Values that a schema describes. */
export const fromSchema = (
  schema: Schema,
  resolve: (ref: string) => Schema,
  known: Known,
  name = "",
  depth = 0,
): fc.Arbitrary<unknown> => {
  const inside = (child: Schema, childName = name) =>
    fromSchema(child, resolve, known, childName, depth + 1)
  const ids = known[name]
  if (ids) return fc.constantFrom(...ids)
  if (schema.$ref) return inside(resolve(schema.$ref))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => inside(choice)))
  const [type] = [schema.type].flat()
  switch (type) {
    case "object": {
      const { properties = {}, required = [] } = schema
      const entries = Object.entries(properties).map(([key, value]) => [key, inside(value, key)])
      return fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: depth > 4 ? required : required.filter((key) => key in properties),
      })
    }
    case "array":
      return fc.array(inside(schema.items ?? {}), { minLength: 1, maxLength: 2 })
    case "integer":
    case "number":
      return fc.constantFrom(1, 2, 10)
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    default:
      return text(schema)
  }
}
