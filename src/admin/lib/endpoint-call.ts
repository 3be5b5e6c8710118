import type { z } from "@medusajs/framework/zod"
import type { Endpoint, RequestOf, Upload } from "../../http/endpoints"

/** A query as code writes it: numbers and booleans become text on their way. */
type QueryInput<Query> = {
  [Key in keyof Query]:
    | Query[Key]
    | (string extends Query[Key] ? number : never)
    | ("true" extends Query[Key] ? boolean : never)
}

type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodType }
  ? QueryInput<z.input<Q>>
  : unknown
type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType }
  ? z.input<B>
  : unknown
type FileOf<E extends Endpoint> = E extends { upload: Upload } ? File : unknown

/** A part of a call: left out where the endpoint has none, optional where nothing in it is required. */
type Part<Name extends string, T> = unknown extends T
  ? unknown
  : Record<string, never> extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T }

/** What an endpoint is called with. */
export type CallOf<E extends Endpoint> = Part<"params", RequestOf<E>["params"]> &
  Part<"query", QueryOf<E>> &
  Part<"body", BodyOf<E>> &
  Part<"file", FileOf<E>>

export type AnswerOf<E extends Endpoint> = z.output<E["response"]>

/** A call of any endpoint. */
export type Call = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  file?: File
}

type QueryValue =
  string | number | boolean | null | undefined | QueryValue[] | { [name: string]: QueryValue }

/** `order=-total`, `status[]=sent`, `price[$gte]=10`; without what is undefined. */
const writeQuery = (query: Record<string, unknown>): string => {
  const search = new URLSearchParams()
  const write = (key: string, value: QueryValue): void => {
    if (value === undefined || value === null) return
    if (Array.isArray(value)) value.forEach((entry) => write(`${key}[]`, entry))
    else if (typeof value === "object") {
      for (const [name, entry] of Object.entries(value)) write(`${key}[${name}]`, entry)
    } else search.append(key, String(value))
  }
  for (const [key, value] of Object.entries(query)) write(key, value as QueryValue)
  return search.size ? `?${search.toString()}` : ""
}

/** The path and query of a call: `/admin/quotes/:id` with its id in place. */
export const addressOf = (path: string, { params = {}, query = {} }: Call): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? "")) +
  writeQuery(query)
