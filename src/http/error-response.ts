import { MedusaError } from "@medusajs/framework/utils"
import {
  ERROR_MESSAGES,
  ERRORS,
  type ErrorBody,
  type ErrorCode,
  type ErrorDetail,
  type Params,
  isErrorCode,
  typeOf,
} from "../errors"
import { isApiError } from "./errors"

/** Errors cross workflow boundaries as plain objects, so they are known by their shape. */
type ErrorLike = {
  name?: unknown
  code?: unknown
  type?: unknown
  message?: unknown
  reason?: unknown
  params?: unknown
  details?: unknown
  /** Set by the body parser and other parts of Express. */
  status?: unknown
}

const CODE_OF_STATUS: Record<number, ErrorCode> = {
  400: "malformed_body",
  413: "payload_too_large",
  415: "unsupported_media_type",
}

const CODE_OF_TYPE: Record<string, ErrorCode> = {
  [MedusaError.Types.NOT_FOUND]: "not_found",
  [MedusaError.Types.INVALID_DATA]: "invalid_request",
  [MedusaError.Types.INVALID_ARGUMENT]: "invalid_request",
  [MedusaError.Types.NOT_ALLOWED]: "invalid_request",
  [MedusaError.Types.DUPLICATE_ERROR]: "duplicate",
  [MedusaError.Types.CONFLICT]: "conflict",
  [MedusaError.Types.UNAUTHORIZED]: "unauthorized",
  [MedusaError.Types.FORBIDDEN]: "forbidden",
}

/** In place of the words of Express and Medusa; our own errors say what they mean. */
const OWN_WORDS: readonly ErrorCode[] = ["locked", "malformed_body", "payload_too_large"]

const isParams = (params: unknown): params is Params =>
  typeof params === "object" && params !== null

const PUBLISHABLE_KEY = /publishable (api )?key/i

/** How Medusa words a violated unique index. */
const ALREADY_EXISTS = /already exists?\.?$/i

/** How Medusa's locking words a lock that stayed taken, and PostgreSQL two that wait for each other. */
export const LOCKED = /acquir(e|ing) lock|deadlock detected/i

const codeOf = (error: ErrorLike): ErrorCode => {
  if (isErrorCode(error.code)) return error.code
  // Express could not decode the path; its status alone would blame the body.
  if (error.name === "URIError") return "invalid_request"
  if (typeof error.status === "number") {
    return CODE_OF_STATUS[error.status] ?? "unexpected_error"
  }
  if (error.type === MedusaError.Types.NOT_ALLOWED && PUBLISHABLE_KEY.test(String(error.message))) {
    return "publishable_key_required"
  }
  const message = String(error.message)
  if (error.type === MedusaError.Types.INVALID_DATA && ALREADY_EXISTS.test(message)) {
    return "duplicate"
  }
  if (LOCKED.test(message)) return "locked"
  return CODE_OF_TYPE[String(error.type)] ?? "unexpected_error"
}

/** The answer to an error thrown in one of our endpoints; says nothing of what is inside. */
export const errorResponse = (thrown: unknown): { status: number; body: ErrorBody } => {
  const error: ErrorLike = typeof thrown === "object" && thrown !== null ? thrown : {}
  const code = codeOf(error)
  const { status } = ERRORS[code]
  const isOurs = isApiError(thrown)
  const message =
    code === "unexpected_error" || (!isOurs && OWN_WORDS.includes(code))
      ? ERROR_MESSAGES[code as keyof typeof ERROR_MESSAGES]
      : String(error.message)
  return {
    status,
    body: {
      type: typeOf(status),
      code,
      message,
      ...(typeof error.reason === "string" && { reason: error.reason }),
      ...(isOurs && isParams(error.params) && { params: error.params }),
      ...(Array.isArray(error.details) && { details: error.details as ErrorDetail[] }),
    },
  }
}
