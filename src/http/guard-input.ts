import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError, type ErrorDetail, detail } from "../errors"

/** Deeper than any valid input. */
const MAX_DEPTH = 50

/** Query keys that have one value in every list and detail, Medusa's included. */
const SINGLE_KEYS = ["locale", "fields", "order", "q", "limit", "offset"] as const
const COUNT_KEYS: readonly string[] = ["limit", "offset"]

const COUNT = /^\d{1,9}$/

const HALF_PAIR = /\p{Surrogate}/u

/** What PostgreSQL can't store in a text or in JSON. */
const unstorable = (text: string) => {
  if (text.includes("\0")) return "null_character" as const
  return HALF_PAIR.test(text) ? ("not_unicode" as const) : undefined
}

/** `toString`, `constructor`, `__proto__` …: an object with such a key breaks whoever treats it as a value or copies it. */
const isReserved = (key: string) => key in Object.prototype

/**
 * The first value of an input that no endpoint can mean: characters that PostgreSQL can't store, numbers beyond the range of
 * a double, keys that every object has anyway, nesting deeper than `MAX_DEPTH`.
 */
export const findImpossible = (
  value: unknown,
  path: readonly string[] = [],
): ErrorDetail | undefined => {
  const at = path.join(".")
  if (typeof value === "string") {
    const reason = unstorable(value)
    return reason && detail(at, reason)
  }
  if (typeof value === "number" && !Number.isFinite(value)) return detail(at, "not_number")
  if (typeof value !== "object" || value === null) return undefined
  if (path.length === MAX_DEPTH) return detail(at, "too_deep")
  for (const [key, entry] of Object.entries(value)) {
    // Such a key isn't repeated in the answer: the object is named that holds it.
    const reason = unstorable(key)
    if (reason) return detail(at, reason)
    if (isReserved(key)) return detail(at, "reserved_key", { key })
    const found = findImpossible(entry, [...path, key])
    if (found) return found
  }
  return undefined
}

const findInQuery = (query: Record<string, unknown>): ErrorDetail | undefined => {
  for (const key of SINGLE_KEYS) {
    const value = query[key]
    if (value === undefined) continue
    if (typeof value !== "string") return detail(key, "not_single")
    if (COUNT_KEYS.includes(key) && !COUNT.test(value)) return detail(key, "not_integer")
  }
  return findImpossible(query)
}

const findInPath = (path: string): ErrorDetail | undefined => {
  try {
    return findImpossible(decodeURIComponent(path), ["path"])
  } catch {
    return detail("path", "not_unicode") // A URIError: the escapes are no UTF-8.
  }
}

type Input = Pick<MedusaRequest, "path" | "query" | "body">

/** @throws DomainError `invalid_request` that names what no endpoint can mean */
export const throwIfImpossible = ({ path, query, body }: Input): void => {
  const found = findInPath(path) ?? findInQuery(query) ?? findImpossible(body)
  if (found) throw new DomainError("invalid_request", undefined, [found])
}

/** What another service signs is read as it was sent, since an answer of 400 would make it send the same again. */
const SIGNED = /^\/hooks\//

/** Runs before every route, Medusa's included. */
export const guardInput = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void => {
  if (!SIGNED.test(req.path)) throwIfImpossible(req)
  next()
}
