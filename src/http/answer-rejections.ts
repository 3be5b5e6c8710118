import {
  ApiLoader,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { DomainError, detail } from "../errors"

type Wrap = NonNullable<typeof ApiLoader.traceMiddleware>
type Middleware = Parameters<Wrap>[0]
type Run = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown

const WRAPPED = Symbol.for("millesime.answers-rejections")

/** Medusa's locale middleware runs before any of ours and takes every `locale` for a text. */
const throwIfNotText = ({ query }: Pick<MedusaRequest, "query">) => {
  if (query.locale !== undefined && typeof query.locale !== "string") {
    throw new DomainError("invalid_request", undefined, [detail("locale", "not_single")])
  }
}

const answering = (middleware: Middleware): Middleware => {
  const run = middleware as Run
  const answered: Run = async (req, res, next) => {
    try {
      if (run.name === "applyLocale") throwIfNotText(req)
      await run(req, res, next)
    } catch (error) {
      next(error)
    }
  }
  Object.defineProperty(answered, "name", { value: run.name })
  return answered as Middleware
}

/**
 * Express 4 doesn't wait for middlewares, so a request is never answered when one of Medusa's own, which it registers before
 * ours, rejects. `ApiLoader.traceMiddleware` is the hook through which Medusa lets instrumentation wrap them; that of a host
 * stays inside. Must be called before the API is loaded, as middlewares.ts is.
 */
export const answerRejections = (): void => {
  const trace = ApiLoader.traceMiddleware as (Wrap & { [WRAPPED]?: true }) | undefined
  if (trace?.[WRAPPED]) return
  ApiLoader.traceMiddleware = Object.assign<Wrap, { [WRAPPED]: true }>(
    (middleware, route) => {
      // What is registered for a method catches its own rejections.
      const inner = route.method ? middleware : answering(middleware)
      return trace ? trace(inner, route) : inner
    },
    { [WRAPPED]: true },
  )
}
