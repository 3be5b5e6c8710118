import { createHash, timingSafeEqual } from "node:crypto"
import type { OperationEndpoints } from "../../contracts/operation"
import type { RequestOf, ResponseOf } from "../../http/endpoints"
import { ApiError } from "../../http/errors"
import { stockService } from "../../modules/stock"
import { metrics } from "../../shared/metrics"

type E = OperationEndpoints["getMetrics"]

const digest = (text: string) => createHash("sha256").update(text).digest()

/** In constant time, for any two texts. */
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { options } = stockService(req.scope)
  const { metrics_token } = options
  if (!metrics_token) throw new ApiError("not_found", "Not found")
  if (!isSame(req.get("authorization") ?? "", `Bearer ${metrics_token}`)) {
    throw new ApiError("unauthorized", "Send the token of the metrics")
  }
  res.setHeader("Content-Type", metrics.contentType)
  res.send(await metrics.metrics())
}
