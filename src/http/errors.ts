import { ERRORS, type ErrorCode, type ErrorDetail, typeOf } from "../errors"

/** An answer other than success, thrown anywhere below a route. */
export class ApiError extends Error {
  /** Lets Medusa's own error handler find the status where it, not ours, gives the answer. */
  readonly type: string

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorDetail[],
  ) {
    super(message)
    this.name = "ApiError"
    this.type = typeOf(ERRORS[code].status)
  }
}

/** By name, since an error that crossed a workflow is a copy of the one thrown. */
export const isApiError = (error: unknown): error is ApiError =>
  typeof error === "object" &&
  error !== null &&
  "name" in error &&
  (error.name === "ApiError" || error.name === "DomainError")

/** The refusal of one value, named by its path in the request. */
export const invalidRequest = (path: string, message: string): ApiError =>
  new ApiError("invalid_request", `${path} ${message}`, [{ path, message }])
