type Failure = {
  /** For programs: the platform's own, or `timeout`, `network`, `http_503`, `unreadable`. */
  code: string
  /** One line, without secrets. */
  detail: string
  /** The platform refuses it, and would again. */
  isRefusal?: boolean
  /** Seconds that the platform asks to wait. */
  retry_after?: number | undefined
}

/** Why a platform didn't do what it was asked to; unless it is a refusal, it may have. */
export class PlatformError extends Error {
  override readonly name = "PlatformError"
  readonly code: string
  readonly isRefusal: boolean
  readonly retry_after: number | undefined

  constructor({ code, detail, isRefusal = false, retry_after }: Failure) {
    super(detail)
    this.code = code
    this.isRefusal = isRefusal
    this.retry_after = retry_after
  }
}
