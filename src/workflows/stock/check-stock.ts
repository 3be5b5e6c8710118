import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { deleteReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { stockService } from "../../modules/stock"
import { stockDiscrepancies } from "../../shared/metrics"
import { releaseOrderStockWorkflow } from "./release-order-stock"

/** More discrepancies of one kind need a person all the same. */
const MAX_IDS_PER_KIND = 100

const findDiscrepanciesStep = createStep("find-discrepancies", async (_, { container }) => {
  const found = await stockService(container).findDiscrepancies(MAX_IDS_PER_KIND)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const [kind, ids] of Object.entries(found)) {
    stockDiscrepancies.set({ kind }, ids.length)
    if (ids.length) logger.warn(`${kind}: ${ids.join(", ")}`)
  }
  return new StepResponse(found)
})

const releaseOrdersStep = createStep(
  "release-orders",
  async (orderIds: string[], { container }) => {
    for (const order_id of orderIds) {
      await releaseOrderStockWorkflow(container).run({ input: { order_id } })
    }
    if (orderIds.length) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .info(`Released the stock of orders ${orderIds.join(", ")}`)
    }
    return new StepResponse(orderIds)
  },
)

/**
 * Checks whether orders, reservations, payments and carts agree, and reports discrepancies in the log and
 * as a metric. Reservations that nobody can use any more are released.
 * @returns ids by kind of discrepancy, as they were found
 */
export const checkStockWorkflow = createWorkflow("millesime-check-stock", () => {
  const found = findDiscrepanciesStep()
  const orderIds = transform({ found }, ({ found }) => [
    ...found.canceled_order_with_reservation,
    ...found.refunded_order_with_reservation,
  ])
  releaseOrdersStep(orderIds)
  deleteReservationsWorkflow.runAsStep({
    input: transform({ found }, ({ found }) => ({
      ids: [...found.reservation_without_order, ...found.hold_without_quote],
    })),
  })
  return new WorkflowResponse(found)
})
