import { z } from "@medusajs/framework/zod"
import { compactVatNumber } from "../rules/vat-number"

export type ViesAnswer = {
  /** `unavailable` is no verdict: the number may be good, ask again later. */
  outcome: "valid" | "invalid" | "unavailable"
  /** The whole body, as proof of what was answered; null where it was no JSON. */
  answer: unknown
  /** Why there is no verdict, or `INVALID_INPUT`: a code of VIES or of ours, never a text with data. */
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

/** Escapes that JSON may hold, but a `jsonb` column refuses: of NUL and of half a character. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i

const parseJson = (text: string): unknown => {
  if (UNSTORABLE.test(text)) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Texts of the other side are kept as an error only where they look like a code. */
const codeOf = (text: string): string => (/^[A-Z][A-Z0-9_-]{1,63}$/.test(text) ? text : "UNKNOWN")

/** VIES says in two places that it has failed, in either with status 200. */
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

/** No verdict, for a reason that VIES gave or that kept it from giving one. */
export const unavailable = (error: string, answer: unknown = null): ViesAnswer => ({
  outcome: "unavailable",
  answer,
  error,
})

/**
 * What an HTTP answer of VIES says about a number. Whatever is not clearly a verdict on this very
 * number is `unavailable`: above all an outage must never make a number valid.
 * @param number the number that was asked for, as `parseVatNumber` gives it
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

/** What VIES says when it has too much to do, or a part of it didn't answer in time. */
const PASSING = new Set([
  "GLOBAL_MAX_CONCURRENT_REQ",
  "GLOBAL_MAX_CONCURRENT_REQ_TIME",
  "MS_MAX_CONCURRENT_REQ",
  "MS_MAX_CONCURRENT_REQ_TIME",
  "SERVICE_UNAVAILABLE",
  "TIMEOUT",
])

/** Whether the same question may get an answer a moment later. A member state's outage lasts longer. */
export const mayPass = (status: number, { outcome, error }: ViesAnswer): boolean =>
  outcome === "unavailable" && (status === 429 || status >= 500 || PASSING.has(error ?? ""))
