import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError } from "../errors"
import { isNotModified } from "../http/conditional"
import type { Endpoint, RequestOf } from "../http/endpoints"
import type { PublicAnswer } from "../modules/page/public-cache/public-answer"

/** Cacheable, but revalidated on every request, so that nobody reads outdated conditions of sale. */
const CACHE_CONTROL = "public, max-age=0, must-revalidate"

/** The header that Medusa reads where the query has no `locale`. */
const VARY = "x-medusa-locale"

/** Encoded once; freed with the answer. */
const encoded = new WeakMap<PublicAnswer, Buffer>()

const bytesOf = (answer: PublicAnswer): Buffer => {
  const existing = encoded.get(answer)
  if (existing) return existing
  const bytes = Buffer.from(answer.body)
  encoded.set(answer, bytes)
  return bytes
}

type Request = Pick<MedusaRequest, "headers">
type Response = Pick<MedusaResponse, "setHeader" | "vary" | "end"> & { statusCode: number }

/**
 * Sends a prepared answer, or 304 if the caller has it.
 * @throws DomainError `not_found` for null, `page_archived` for a page that is gone
 */
const sendPublic = (req: Request, res: object, answer: PublicAnswer | null): void => {
  const response = res as Response
  response.setHeader("Cache-Control", CACHE_CONTROL)
  response.vary(VARY)
  if (!answer) throw new DomainError("not_found")
  if (answer.status === 410) throw new DomainError("page_archived")
  response.setHeader("ETag", answer.etag)
  response.setHeader("Last-Modified", answer.last_modified)
  if (answer.location) response.setHeader("Location", answer.location)
  response.statusCode = answer.status
  if (answer.status === 200 && isNotModified(req.headers, answer)) {
    response.statusCode = 304
    response.end()
    return
  }
  response.setHeader("Content-Type", "application/json; charset=utf-8")
  const bytes = bytesOf(answer)
  response.setHeader("Content-Length", bytes.length)
  response.end(bytes)
}

/** A handler of public content. `find` gets the requested locale, and returns null if there is nothing to answer. */
export const publicRoute =
  <const E extends Endpoint>(
    _endpoint: E,
    find: (req: RequestOf<E>, locale: string | undefined) => Promise<PublicAnswer | null>,
  ) =>
  async (req: RequestOf<E>, res: MedusaResponse): Promise<void> => {
    sendPublic(req, res, await find(req, req.locale))
  }
