import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { quoteService } from "../../modules/quote"
import { QUOTE_EXPIRED } from "./events"
import { releaseHeldStockStep } from "./steps/hold-stock"

const BATCH_SIZE = 200

const expireQuotesStep = createStep("expire-quotes", async (_, { container }) => {
  const service = quoteService(container)
  return new StepResponse(await service.expireDue(BATCH_SIZE))
})

/** Expires one batch of quotes whose validity has ended. @returns their ids */
export const expireQuotesWorkflow = createWorkflow("millesime-expire-quotes", () => {
  const ids = expireQuotesStep()
  releaseHeldStockStep(ids)
  emitEventStep({
    eventName: QUOTE_EXPIRED,
    data: transform({ ids }, ({ ids }) => ids.map((id) => ({ id }))),
  })
  return new WorkflowResponse(ids)
})

/** Expires all quotes whose validity has ended. Reads and commands don't depend on it: they compare times. */
export const expireQuotes = async (container: MedusaContainer): Promise<void> => {
  let count = BATCH_SIZE
  while (count === BATCH_SIZE) {
    const { result } = await expireQuotesWorkflow(container).run()
    count = result.length
  }
}
