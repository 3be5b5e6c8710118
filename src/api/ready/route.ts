import { operationEndpoints } from "../../contracts/operation"
import { DomainError } from "../../errors"
import { route } from "../../http/route"
import { runReadinessChecks, runReadinessWarnings } from "../../queries/operation/readiness-checks"

export const GET = route(operationEndpoints.getReady, async ({ scope }) => {
  const [failures, warnings] = await Promise.all([
    runReadinessChecks(scope),
    runReadinessWarnings(scope),
  ])
  if (!failures.length) {
    return { status: "ready", ...(warnings.length && { warnings }) } as const
  }
  const reasons = failures.map(({ path, message }) => `${path} ${message}`).join("; ")
  throw new DomainError("unavailable.not_ready", { reasons }, failures)
})
