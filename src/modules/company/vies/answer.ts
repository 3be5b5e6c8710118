import { z } from "@medusajs/framework/zod"
import { compactVatNumber } from "../rules/vat-number"

export type ViesAnswer = {
  /** `unavailable` is no verdict: the number may be good, ask again later. */
  outcome: "valid" | "invalid" | "unavailable"
  /** The whole body, kept as proof; null where it was not JSON. */
  answer: unknown
  /** Code of VIES or of ours for a missing verdict, or `INVALID_INPUT`; never a text with data. */
  error: string | null
}

const Body = z.looseObject({
  actionSucceed: z.boolean().nullish(),
  errorWrappers: z.array(z.looseObject({ error: z.string() })).nullish(),
  userError: z.string().nullish(),
  valid: z.unknown(),
  countryCode: z.unknown(),
  vatNumber: z.unknown(),
})
type Body = z.infer<typeof Body>

/** Escapes that a `jsonb` column rejects: NUL and lone surrogates. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i

const parseJson = (text: string): unknown => {
  if (UNSTORABLE.test(text)) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Error texts of VIES are kept only if they look like a code. */
const codeOf = (text: string): string => (/^[A-Z][A-Z0-9_-]{1,63}$/.test(text) ? text : "UNKNOWN")

/** VIES reports failures in two places, both with status 200. */
const errorsOf = ({ actionSucceed, errorWrappers, userError }: Body): string[] => {
  const errors = (errorWrappers ?? []).map(({ error }) => error)
  if (userError && userError !== "VALID" && userError !== "INVALID") errors.push(userError)
  return errors.length === 0 && actionSucceed === false ? ["UNKNOWN"] : errors
}

const verdictOf = ({ valid, userError }: Body): "valid" | "invalid" | null => {
  if (typeof valid !== "boolean") return null
  if (userError && (userError === "VALID") !== valid) return null
  return valid ? "valid" : "invalid"
}

const isAbout = (number: string, { countryCode, vatNumber }: Body): boolean =>
  typeof countryCode === "string" &&
  typeof vatNumber === "string" &&
  compactVatNumber(countryCode + vatNumber) === number

/** No verdict, with the reason. */
export const unavailable = (error: string, answer: unknown = null): ViesAnswer => ({
  outcome: "unavailable",
  answer,
  error,
})

/**
 * The verdict in an HTTP response of VIES. Anything but a clear verdict on this number is
 * `unavailable`: an outage must never make a number valid.
 * @param number the requested number, as returned by `parseVatNumber`
 */
export const viesAnswerOf = (number: string, status: number, text: string): ViesAnswer => {
  const answer = parseJson(text)
  const { success, data: body } = Body.safeParse(answer)
  if (!success) return unavailable(status === 200 ? "MALFORMED_ANSWER" : `HTTP_${status}`, answer)

  const errors = errorsOf(body)
  const [failure = errors[0]] = errors.filter((error) => error !== "INVALID_INPUT")
  if (failure === "INVALID_INPUT" && status < 500) {
    return { outcome: "invalid", answer, error: failure }
  }
  if (failure !== undefined) return unavailable(codeOf(failure), answer)
  if (status !== 200) return unavailable(`HTTP_${status}`, answer)

  const outcome = verdictOf(body)
  if (!outcome) return unavailable("MALFORMED_ANSWER", answer)
  return isAbout(number, body)
    ? { outcome, answer, error: null }
    : unavailable("OTHER_NUMBER", answer)
}

/** Errors of VIES under load, or of a part that timed out. */
const TRANSIENT_ERRORS = new Set([
  "GLOBAL_MAX_CONCURRENT_REQ",
  "GLOBAL_MAX_CONCURRENT_REQ_TIME",
  "MS_MAX_CONCURRENT_REQ",
  "MS_MAX_CONCURRENT_REQ_TIME",
  "SERVICE_UNAVAILABLE",
  "TIMEOUT",
])

/** Whether a retry may succeed a moment later. A member state's outage lasts longer. */
export const isTransient = (status: number, { outcome, error }: ViesAnswer): boolean =>
  outcome === "unavailable" &&
  (status === 429 || status >= 500 || TRANSIENT_ERRORS.has(error ?? ""))
