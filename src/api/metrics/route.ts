import { createHash, timingSafeEqual } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OperationEndpoints } from "../../contracts/operation"
import { DomainError } from "../../errors"
import type { RequestOf, ResponseOf } from "../../http/endpoints"
import { jobService } from "../../modules/job"
import { stockService } from "../../modules/stock"
import { jobOverdue, jobSuccess, metrics } from "../../shared/metrics"

type E = OperationEndpoints["getMetrics"]

const digest = (text: string) => createHash("sha256").update(text).digest()

/** Compares in constant time. */
const isEqual = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

const readJobs = async (scope: RequestOf<E>["scope"]): Promise<void> => {
  for (const gauge of [jobSuccess, jobOverdue]) gauge.reset()
  try {
    for (const { id: job, succeeded_at, is_overdue } of await jobService(scope).listHeartbeats()) {
      jobSuccess.set({ job }, (succeeded_at?.getTime() ?? 0) / 1000)
      jobOverdue.set({ job }, Number(is_overdue))
    }
  } catch (error) {
    // Without the database, the other metrics are all the more wanted.
    scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Metrics of jobs can't be read: ${(error as Error).message}`)
  }
}

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { options } = stockService(req.scope)
  const { metrics_token } = options
  if (!metrics_token) throw new DomainError("not_found")
  if (!isEqual(req.get("authorization") ?? "", `Bearer ${metrics_token}`)) {
    throw new DomainError("unauthorized.metrics")
  }
  await readJobs(req.scope)
  res.setHeader("Content-Type", metrics.contentType)
  res.send(await metrics.metrics())
}
