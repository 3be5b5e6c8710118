import type { ErrorDetail } from "../../errors"

/** An answer other than success, in the language of the admin. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | undefined,
    /** What is wrong with single values of the request, in the words of the API. */
    readonly details: readonly ErrorDetail[],
  ) {
    super(message)
    this.name = "ApiError"
  }
}

export const isUnknown = (error: Error): boolean =>
  error instanceof ApiError && error.status === 404
