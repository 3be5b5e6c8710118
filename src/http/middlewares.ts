import {
  type MedusaErrorHandlerFunction,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  errorHandler as medusaErrorHandler,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  DomainError,
  asDatabaseRefusal,
  isDomainError,
  isUnknownProvider,
  isValidatorFault,
} from "../errors"
import { actorIdOf } from "./actor"
import type { Access, Endpoint } from "./endpoints"
import { errorResponse } from "./error-response"
import { replayIdempotent } from "./idempotency"
import { limitRequests } from "./limit-requests"
import { asFormRefusal, receiveUpload } from "./uploads"
import { validate } from "./validate"

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void

/** Access that needs a logged-in customer; membership of a company is checked by the query. */
const CUSTOMER_ACCESS: readonly Access[] = ["customer", "company"]

const NOTHING = z.strictObject({})

/** Of answers with status 503. */
const RETRY_AFTER_SECONDS = "5"

/** Medusa reads the customer's token on store routes but doesn't require one. Admin routes are closed by Medusa itself. */
const requireCustomer: Middleware = (req, _res, next) => {
  if (!actorIdOf(req)) throw new DomainError("unauthorized")
  next()
}

const throwIfNotJson = (req: MedusaRequest) => {
  // `is` returns null without a body; browsers send an empty one with a length of 0.
  if (req.get("content-length") === "0" || req.is("json") !== false) return
  throw new DomainError("unsupported_media_type")
}

/** Nothing is validated before the signature, which the route checks. */
const passSigned: Middleware = (req, _res, next) => {
  req.validatedQuery = req.query
  req.validatedBody = req.body
  next()
}

const validateRequest = (endpoint: Endpoint): Middleware => {
  if (endpoint.access === "signed") return passSigned
  const query = endpoint.query ?? NOTHING
  return (req, _res, next) => {
    if (endpoint.body) throwIfNotJson(req)
    req.validatedQuery = validate(query, req.query)
    req.validatedBody = endpoint.body && validate(endpoint.body, req.body ?? {})
    next()
  }
}

const bodyParserOf = ({ access, bodyLimit }: Endpoint): MiddlewareRoute["bodyParser"] =>
  bodyLimit || access === "signed"
    ? {
        ...(bodyLimit && { sizeLimit: bodyLimit }),
        ...(access === "signed" && { preserveRawBody: true }),
      }
    : undefined

/** Medusa's middlewares for the contracts of endpoints: limits, access, validation, upload, idempotency. */
export const middlewaresFor = (endpoints: readonly Endpoint[]): MiddlewareRoute[] =>
  endpoints.map((endpoint) => ({
    matcher: endpoint.path,
    methods: [endpoint.method],
    ...(bodyParserOf(endpoint) && { bodyParser: bodyParserOf(endpoint) }),
    middlewares: [
      // First, so that invalid requests count too.
      ...(endpoint.limit ? [limitRequests(endpoint.limit)] : []),
      ...(CUSTOMER_ACCESS.includes(endpoint.access) ? [requireCustomer] : []),
      validateRequest(endpoint),
      ...(endpoint.upload ? [receiveUpload(endpoint.upload)] : []),
      ...(endpoint.idempotent ? [replayIdempotent] : []),
    ],
  }))

/** Answers the endpoints of a part that is switched off like paths without a route. */
export const absentMiddlewaresFor = (endpoints: readonly Endpoint[]): MiddlewareRoute[] =>
  endpoints.map(({ path, method }) => ({
    matcher: path,
    methods: [method],
    middlewares: [
      () => {
        throw new DomainError("not_found.endpoint")
      },
    ],
  }))

/** What is wrong with the request, but for which Medusa answers 500. */
const isRefusedArgument = (error: unknown) =>
  (error as { type?: unknown } | null | undefined)?.type === MedusaError.Types.INVALID_ARGUMENT

/** Errors that Medusa, too, would answer with 500 although the request is at fault. */
const asRefusal = (error: unknown) => {
  if (isDomainError(error)) return error
  if (isUnknownProvider(error)) return new DomainError("not_found.provider")
  if (isValidatorFault(error)) return new DomainError("invalid_request")
  return asFormRefusal(error) ?? asDatabaseRefusal(error) ?? error
}

const patternOf = ({ path }: Endpoint) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}/?$`)

/**
 * The error handler of the whole store: errors of our endpoints, DomainErrors within Medusa's endpoints, and what the database
 * refuses in either get a stable code; all others are answered by Medusa.
 * @param translate converts an error of Medusa into one of ours, if it should be
 */
export const errorHandlerFor = (
  endpoints: readonly Endpoint[],
  translate: (error: unknown, req: MedusaRequest) => Error | undefined = () => undefined,
): MedusaErrorHandlerFunction => {
  const medusa = medusaErrorHandler()
  const patterns = endpoints.map((endpoint) => ({
    method: endpoint.method,
    pattern: patternOf(endpoint),
  }))
  return (thrown: unknown, req, res, next) => {
    const error = translate(thrown, req) ?? asRefusal(thrown)
    const ours =
      isDomainError(error) ||
      isRefusedArgument(error) ||
      patterns.some(({ method, pattern }) => method === req.method && pattern.test(req.path))
    if (!ours) return medusa(error, req, res, next)
    const { status, body } = errorResponse(error)
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    // Not `req.path`: tokens are hidden in the original URL only.
    const [path] = req.originalUrl.split("?")
    if (status === 503) {
      logger.warn(`${req.method} ${path}: ${body.message}`)
      res.setHeader("Retry-After", RETRY_AFTER_SECONDS)
    } else if (status >= 500) logger.error(`${req.method} ${path} failed`, error as Error)
    else logger.debug(`${req.method} ${path}: ${body.code}`)
    res.status(status).json(body)
  }
}
