import fc from "fast-check"
import { type Known, type Schema, fromSchema } from "./from-schema"
import { BEYOND_DOUBLE, oddBody, oddText, oddValue } from "./odd-values"

/** What is known of an operation: enough to make almost valid requests. */
export type Target = {
  method: string
  path: string
  query: readonly string[]
  body: fc.Arbitrary<unknown> | undefined
  /** The field of the file, where it takes a form. */
  upload?: string
}

export type Attempt = { method: string; url: string; body?: string; type?: string }

type Path = readonly (string | number)[]

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, entry]) => pathsIn(entry, [...path, key]))]
    : [path]

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) {
    return value.map((entry, index) => (index === Number(key) ? replaced(entry, rest, by) : entry))
  }
  const object = value as Record<string, unknown>
  return { ...object, [key]: replaced(object[key], rest, by) }
}

/** A body with one or two values replaced by odd ones; sometimes the body as it is. */
const spoilt = (body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(body, fc.array(fc.tuple(fc.nat(), oddValue), { maxLength: 2 })).map(([value, changes]) =>
    changes.reduce<unknown>((current, [index, odd]) => {
      const paths = pathsIn(current)
      return replaced(current, paths[index % paths.length] ?? [], odd)
    }, value),
  )

const asJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(JSON.stringify(BEYOND_DOUBLE), "1e400")

/** Half a surrogate pair can't be encoded, so it is sent as the bytes that would. */
const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return "%ed%a0%80"
  }
}

const urlOf = (path: string, known: Known): fc.Arbitrary<string> => {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "")
  // `/store/carts/:id` takes the id of one of the `carts`.
  const [, , area = ""] = path.split("/")
  const poolOf = (name: string) => (name === "id" ? known[area] : known[name]) ?? known.id ?? ["x"]
  const values = names.map((name) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...poolOf(name)) },
      { weight: 1, arbitrary: oddText },
    ),
  )
  return fc
    .tuple(...values)
    .map((chosen) =>
      chosen.reduce<string>(
        (url, value, index) => url.replace(`:${names[index]}`, () => encoded(value) || "%20"),
        path,
      ),
    )
}

const KEYS = ["limit", "offset", "order", "locale", "fields", "q", "currency_code", "region_id"]

const queryOf = (keys: readonly string[]): fc.Arbitrary<string> => {
  const key = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(keys.length ? keys : KEYS)) },
    { weight: 1, arbitrary: fc.constantFrom(...KEYS, "toString", "__proto__[a]", "a.b", "a.b.c") },
  )
  const shape = fc.constantFrom("", "", "", "[]", "[$gt]", "[$in][]", "[toString]", "[0][a]")
  const plain = fc.constantFrom("1", "id", "-created_at", "title", "2026-01-01", "fr-FR", "draft")
  const value = fc.oneof({ weight: 3, arbitrary: oddText }, { weight: 2, arbitrary: plain })
  const pair = fc
    .tuple(key, shape, value, fc.boolean())
    .map(([name, suffix, text, twice]) =>
      Array.from({ length: twice ? 2 : 1 }, () => `${name}${suffix}=${encoded(text)}`).join("&"),
    )
  return fc
    .array(pair, { maxLength: 2 })
    .map((pairs) => (pairs.length ? `?${pairs.join("&")}` : ""))
}

/** Forms of one file, or nearly. */
const formOf = (field: string): fc.Arbitrary<Pick<Attempt, "body" | "type">> =>
  fc
    .record({
      field: fc.oneof({ weight: 3, arbitrary: fc.constant(field) }, oddText),
      filename: oddText,
      content: oddText,
      end: fc.constantFrom("\r\n--fuzz--", "\r\n--fuzz--", "\r\n--fuzz", ""),
      type: fc.constantFrom("multipart/form-data; boundary=fuzz", "multipart/form-data"),
    })
    .map(({ field: name, filename, content, end, type }) => ({
      type,
      body: `--fuzz\r\ncontent-disposition: form-data; name="${name}"; filename="${filename}"\r\n\r\n${content}${end}`,
    }))

/** Almost valid requests to an operation. */
export const attempts = (target: Target, known: Known): fc.Arbitrary<Attempt> => {
  const { method, path, query, body, upload } = target
  if (upload !== undefined) {
    return fc
      .tuple(urlOf(path, known), queryOf(query), formOf(upload))
      .map(([url, search, form]) => ({ method, url: url + search, ...form }))
  }
  const sent = body
    ? fc.oneof(
        { weight: 12, arbitrary: spoilt(body).map(asJson) },
        { weight: 1, arbitrary: oddBody },
      )
    : fc.constant(undefined)
  return fc.tuple(urlOf(path, known), queryOf(query), sent).map(([url, search, text]) => ({
    method,
    url: url + search,
    ...(text !== undefined && { body: text }),
  }))
}

type Described = {
  parameters: { name: string; in: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** The operations of an OpenAPI document. */
export const targetsOf = (
  document: { paths: object; components: { schemas: object } },
  known: Known,
): Target[] => {
  const schemas = document.components.schemas as Record<string, Schema>
  const resolve = (ref: string): Schema => schemas[ref.split("/").at(-1) ?? ""] ?? {}
  return Object.entries(document.paths as Record<string, Record<string, Described>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { parameters, requestBody }]) => {
        const schema = requestBody?.content["application/json"]?.schema
        const form = requestBody?.content["multipart/form-data"]?.schema
        return {
          method: method.toUpperCase(),
          path: path.replace(/\{(\w+)\}/g, ":$1"),
          query: parameters.filter((each) => each.in === "query").map(({ name }) => name),
          body: schema && fromSchema(schema, resolve, known),
          ...(form && { upload: Object.keys(form.properties ?? {})[0] ?? "file" }),
        }
      }),
  )
}
