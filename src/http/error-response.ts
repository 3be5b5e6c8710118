import { MedusaError } from "@medusajs/framework/utils"
import {
  ERROR_MESSAGES,
  ERRORS,
  type ErrorBody,
  type ErrorCode,
  type ErrorDetail,
  type Params,
  isDomainError,
  isDuplicateError,
  isErrorCode,
  isLockFailure,
  isPublishableKeyError,
  typeOf,
} from "../errors"

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

/** Codes whose messages replace those of Express and Medusa. */
const REWORDED: readonly ErrorCode[] = ["locked", "malformed_body", "payload_too_large"]

const isParams = (params: unknown): params is Params =>
  typeof params === "object" && params !== null

const codeOf = (error: ErrorLike): ErrorCode => {
  if (isErrorCode(error.code)) return error.code
  // Express could not decode the path; its status alone would blame the body.
  if (error.name === "URIError") return "invalid_request"
  if (typeof error.status === "number") {
    return CODE_OF_STATUS[error.status] ?? "unexpected_error"
  }
  if (error.type === MedusaError.Types.NOT_ALLOWED && isPublishableKeyError(error)) {
    return "publishable_key_required"
  }
  if (error.type === MedusaError.Types.INVALID_DATA && isDuplicateError(error)) return "duplicate"
  if (isLockFailure(error)) return "locked"
  return CODE_OF_TYPE[String(error.type)] ?? "unexpected_error"
}

/** The response to an error thrown in one of our endpoints; reveals no internals. */
export const errorResponse = (thrown: unknown): { status: number; body: ErrorBody } => {
  const error: ErrorLike = typeof thrown === "object" && thrown !== null ? thrown : {}
  const code = codeOf(error)
  const { status } = ERRORS[code]
  const isOurs = isDomainError(thrown)
  const message =
    code === "unexpected_error" || (!isOurs && REWORDED.includes(code))
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
