import { ERRORS, type ErrorCode, typeOf } from "./codes"
import {
  ERROR_MESSAGES,
  type ErrorKey,
  type ErrorParams,
  type Params,
  VALUE_MESSAGES,
  type ValueKey,
  type ValueParams,
  format,
} from "./messages"

/** What is wrong with one value of a request. */
export type ErrorDetail = {
  /** Where in the request, as `body.prices[0].amount` is written: `prices.0.amount`. */
  path: string
  message: string
  /** Key of the message, for clients that translate it with `params`. */
  reason?: string
  params?: Params
}

/** An error as our endpoints answer it. */
export type ErrorBody = {
  /** Medusa's name for the kind of error. */
  type: string
  code: ErrorCode
  message: string
  /** Tells messages of the same code apart. */
  reason?: string
  /** Values in the message, by name. */
  params?: Params
  details?: ErrorDetail[]
}

/** The arguments after a key: the parameters of its text, where it has any. */
type ParamsArg<P extends Params | undefined> = P extends Params ? [params: P] : [params?: undefined]
type ErrorArgs<P extends Params | undefined> = P extends Params
  ? [params: P, details?: ErrorDetail[]]
  : [params?: undefined, details?: ErrorDetail[]]

/**
 * A refusal, thrown anywhere below a route; inside a transaction it rolls back. The HTTP answer has
 * its code, message and details; `reason` and `params` let a client write the message itself.
 */
export class DomainError<Key extends ErrorKey = ErrorKey> extends Error {
  readonly code: ErrorCode
  /** Tells messages of the same code apart. */
  readonly reason: string | undefined
  readonly params: Params | undefined
  readonly details: ErrorDetail[] | undefined
  /** Lets Medusa's own error handler find the status where it, not ours, gives the answer. */
  readonly type: string

  constructor(key: Key, ...args: ErrorArgs<ErrorParams<Key>>) {
    const [params, details]: [Params?, ErrorDetail[]?] = args
    const [code, reason] = key.split(".") as [ErrorCode, string | undefined]
    super(
      key === "invalid_request" && details
        ? details.map(({ path, message }) => `${path || "body"} ${message}`).join("; ")
        : format(ERROR_MESSAGES[key], params),
    )
    this.name = "DomainError"
    this.code = code
    this.reason = reason
    this.params = params
    this.details = details
    this.type = typeOf(ERRORS[code].status)
  }
}

/** By name, since an error that crossed a workflow is a copy of the one thrown. */
export const isDomainError = (error: unknown): error is DomainError =>
  typeof error === "object" && error !== null && "name" in error && error.name === "DomainError"

export const detail = <Key extends ValueKey>(
  path: string,
  reason: Key,
  ...[params]: ParamsArg<ValueParams<Key>>
): ErrorDetail => ({
  path,
  message: format(VALUE_MESSAGES[reason], params),
  reason,
  ...(params && { params }),
})

/** The refusal of one value, named by its path in the request. */
export const invalid = <Key extends ValueKey>(
  path: string,
  reason: Key,
  ...params: ParamsArg<ValueParams<Key>>
): DomainError => new DomainError("invalid_request", undefined, [detail(path, reason, ...params)])
