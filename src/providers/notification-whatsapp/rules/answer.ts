import type { CodeMeaning, SendFailure, SendOutcome } from "../../../modules/whatsapp/types"
import { z } from "@medusajs/framework/zod"
import { maskPhones } from "../../../shared/phone"

/** An HTTP response. */
export type HttpAnswer = {
  status: number
  /** The raw header. */
  retry_after: string | null
  /** Parsed JSON; null if it was not JSON, too long or incomplete. */
  body: unknown
}

/** No response: after `not_written` the request can't have been received, after `lost` and `timeout` it may have. */
export type NoAnswer = { failure: "not_written" | "lost" | "timeout" }

export type Exchange = HttpAnswer | NoAnswer

const MAX_DETAIL_LENGTH = 300

/** A text of the provider for a log or a column: one line without phone numbers, at most 300 characters. */
export const sanitizeDetail = (text: string): string =>
  maskPhones(text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, " ").trim())
    .slice(0, MAX_DETAIL_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, "")

const MAX_WAIT_SECONDS = 24 * 60 * 60

/** Seconds of a `Retry-After` header, a number or a date (RFC 9110, 10.2.3); a day at most. */
export const parseRetryAfter = (retryAfter: string | null, now: Date): number | undefined => {
  const text = retryAfter?.trim() ?? ""
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - now.getTime()) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), MAX_WAIT_SECONDS)
}

const FAILURES = {
  not_written: { outcome: "retry", code: "not_connected", detail: "Could not connect" },
  lost: { outcome: "unknown", code: "connection_lost", detail: "The connection was lost" },
  timeout: { outcome: "unknown", code: "timeout", detail: "No answer in time" },
} as const satisfies Record<NoAnswer["failure"], SendFailure>

type Refusal = { code: string; detail: string; meaning: CodeMeaning }

/** How to read the answers of a provider. */
export type AnswerFormat = {
  /** Id of the message in the body of a success. */
  idOf: (body: unknown) => string | null
  /** Null if the body is not an error of this provider. */
  refusalOf: (body: unknown, byStatus: CodeMeaning) => Refusal | null
}

/** 408: the server gave up before it had read the whole request. */
const meaningOfStatus = (status: number): CodeMeaning =>
  status >= 500 || status === 429 || status === 408 ? "retry" : "stop"

/** The provider's error code takes precedence over the HTTP status, which is 500 for a missing permission too. */
export const outcomeOf = (format: AnswerFormat, exchange: Exchange, now: Date): SendOutcome => {
  if ("failure" in exchange) return FAILURES[exchange.failure]
  const { status, retry_after, body } = exchange
  if (status >= 200 && status < 300) {
    const id = format.idOf(body)
    if (id !== null) return { outcome: "sent", id }
    return { outcome: "unknown", code: "unclear_answer", detail: `HTTP ${status} without an id` }
  }
  const byStatus = meaningOfStatus(status)
  const { meaning, code, detail } = format.refusalOf(body, byStatus) ?? {
    meaning: byStatus,
    code: `http_${status}`,
    detail: `HTTP ${status}`,
  }
  const failure = { code, detail: sanitizeDetail(detail) }
  if (meaning !== "retry") return { outcome: meaning, ...failure }
  const seconds = parseRetryAfter(retry_after, now)
  return {
    outcome: "retry",
    ...failure,
    ...(seconds !== undefined && { retry_after: seconds }),
  }
}

/** An id that a column and a log can hold. */
export const ProviderId = z.string().regex(/^[\x21-\x7E]{1,255}$/)
