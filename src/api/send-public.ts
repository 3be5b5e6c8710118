import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isKnown } from "../http/conditional"
import { ApiError } from "../http/errors"
import type { PublicAnswer } from "../queries/page/public-answer"

/** Kept by whoever likes, and asked about each time, so that nobody reads yesterday's terms of sale. */
const CACHE_CONTROL = "public, max-age=0, must-revalidate"

/** As Medusa takes it where the query has no `locale`. */
const VARIES_BY = "x-medusa-locale"

/** Answers kept in memory are encoded once; no more is kept than they are. */
const BYTES = new WeakMap<PublicAnswer, Buffer>()

const bytesOf = (answer: PublicAnswer): Buffer => {
  const known = BYTES.get(answer)
  if (known) return known
  const bytes = Buffer.from(answer.body)
  BYTES.set(answer, bytes)
  return bytes
}

type Request = Pick<MedusaRequest, "headers">
type Response = Pick<MedusaResponse, "setHeader" | "vary" | "end"> & { statusCode: number }

/**
 * Sends an answer that was made before, or says that the caller has it.
 * @throws ApiError `not_found` where there is none, `page_archived` for what is gone
 */
export const sendPublic = (req: Request, res: object, answer: PublicAnswer | null): void => {
  const response = res as Response
  response.setHeader("Cache-Control", CACHE_CONTROL)
  response.vary(VARIES_BY)
  if (!answer) throw new ApiError("not_found", "Not found")
  if (answer.status === 410) throw new ApiError("page_archived", "The page was archived")
  response.setHeader("ETag", answer.etag)
  response.setHeader("Last-Modified", answer.last_modified)
  if (answer.location) response.setHeader("Location", answer.location)
  response.statusCode = answer.status
  if (answer.status === 200 && isKnown(req.headers, answer)) {
    response.statusCode = 304
    response.end()
    return
  }
  response.setHeader("Content-Type", "application/json; charset=utf-8")
  const bytes = bytesOf(answer)
  response.setHeader("Content-Length", bytes.length)
  response.end(bytes)
}
