import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { stockService } from "../../modules/stock"
import { stockDiscrepancies } from "../../shared/metrics"

/** Of each kind; more of them need a person all the same. */
const LIMIT = 100

const checkStockStep = createStep("check-stock", async (_, { container }) => {
  const found = await stockService(container).findDiscrepancies(LIMIT)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const [kind, ids] of Object.entries(found)) {
    stockDiscrepancies.set({ kind }, ids.length)
    if (ids.length) logger.warn(`${kind}: ${ids.join(", ")}`)
  }
  return new StepResponse(found)
})

/**
 * Looks whether orders, reservations and carts agree, and reports what doesn't, in the log and as a metric.
 * @returns ids by kind
 */
export const checkStockWorkflow = createWorkflow(
  "millesime-check-stock",
  () => new WorkflowResponse(checkStockStep()),
)
