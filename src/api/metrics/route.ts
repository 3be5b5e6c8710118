import { createHash, timingSafeEqual } from "node:crypto"
import type { OperationEndpoints } from "../../contracts/operation"
import { DomainError } from "../../errors"
import type { RequestOf, ResponseOf } from "../../http/endpoints"
import { stockService } from "../../modules/stock"
import { metrics } from "../../shared/metrics"

type E = OperationEndpoints["getMetrics"]

const digest = (text: string) => createHash("sha256").update(text).digest()

/** Compares in constant time. */
const isEqual = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { options } = stockService(req.scope)
  const { metrics_token } = options
  if (!metrics_token) throw new DomainError("not_found")
  if (!isEqual(req.get("authorization") ?? "", `Bearer ${metrics_token}`)) {
    throw new DomainError("unauthorized.metrics")
  }
  res.setHeader("Content-Type", metrics.contentType)
  res.send(await metrics.metrics())
}
