import type { CodeMeaning, SendFailure, SendOutcome } from "../../../modules/whatsapp/types"
import { z } from "@medusajs/framework/zod"
import { withoutPhones } from "../../../shared/phone"

/** What came back over HTTP. */
export type HttpAnswer = {
  status: number
  /** The header as it is. */
  retry_after: string | null
  /** Null where it was no JSON, too long, or cut off. */
  body: unknown
}

/**
 * What came back instead: `not_written` where the request can't have reached anybody; `lost` and `timeout`
 * where it may have.
 */
export type NoAnswer = { failure: "not_written" | "lost" | "timeout" }

export type Exchange = HttpAnswer | NoAnswer

const MAX_DETAIL = 300

/** A text of the other side, for a log or a column. */
export const detailOf = (text: string): string =>
  withoutPhones(text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, " ").trim())
    .slice(0, MAX_DETAIL)
    .replace(/[\uD800-\uDBFF]$/, "")

const MAX_WAIT_SECONDS = 24 * 60 * 60

/**
 * Seconds until the moment that a `Retry-After` names, as a number or a date (RFC 9110, 10.2.3); a day at
 * most.
 */
export const secondsOf = (retryAfter: string | null, now: Date): number | undefined => {
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

/** How a provider says that it took a message, or why it didn't. */
export type Dialect = {
  /** The message's id in the body of a success. */
  idOf: (body: unknown) => string | null
  /** Null where the body is no error of this provider. */
  refusalOf: (body: unknown, byStatus: CodeMeaning) => Refusal | null
}

/** 408: the server gave up before it had read the request. */
const meaningOfStatus = (status: number): CodeMeaning =>
  status >= 500 || status === 429 || status === 408 ? "retry" : "stop"

/** The other's error code goes before the HTTP status, which is 500 for a missing permission too. */
export const outcomeOf = (dialect: Dialect, exchange: Exchange, now: Date): SendOutcome => {
  if ("failure" in exchange) return FAILURES[exchange.failure]
  const { status, retry_after, body } = exchange
  if (status >= 200 && status < 300) {
    const id = dialect.idOf(body)
    if (id !== null) return { outcome: "sent", id }
    return { outcome: "unknown", code: "unclear_answer", detail: `HTTP ${status} without an id` }
  }
  const byStatus = meaningOfStatus(status)
  const { meaning, code, detail } = dialect.refusalOf(body, byStatus) ?? {
    meaning: byStatus,
    code: `http_${status}`,
    detail: `HTTP ${status}`,
  }
  const failure = { code, detail: detailOf(detail) }
  if (meaning !== "retry") return { outcome: meaning, ...failure }
  const seconds = secondsOf(retry_after, now)
  return {
    outcome: "retry",
    ...failure,
    ...(seconds !== undefined && { retry_after: seconds }),
  }
}

/** An id that a column and a log can hold. */
export const ProviderId = z.string().regex(/^[\x21-\x7E]{1,255}$/)
