import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { stockService } from "../../modules/stock"
import { stockDiscrepancies } from "../../shared/metrics"
import { stepWorkflow } from "../step-workflow"

/** More discrepancies of one kind need a person all the same. */
const MAX_IDS_PER_KIND = 100

/**
 * Checks whether orders, reservations and carts agree, and reports discrepancies in the log and as a
 * metric.
 * @returns ids by kind of discrepancy
 */
export const checkStockWorkflow = stepWorkflow(
  "check-stock",
  async (_input: undefined, { container }) => {
    const found = await stockService(container).findDiscrepancies(MAX_IDS_PER_KIND)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    for (const [kind, ids] of Object.entries(found)) {
      stockDiscrepancies.set({ kind }, ids.length)
      if (ids.length) logger.warn(`${kind}: ${ids.join(", ")}`)
    }
    return found
  },
)
