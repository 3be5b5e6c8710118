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

const BATCH = 200

const expireQuotesStep = createStep("expire-quotes", async (_, { container }) => {
  const service = quoteService(container)
  return new StepResponse(await service.expireDue(BATCH))
})

/** @returns the ids of the quotes that have run out, at most a batch of them */
export const expireQuotesWorkflow = createWorkflow("millesime-expire-quotes", () => {
  const ids = expireQuotesStep()
  emitEventStep({
    eventName: QUOTE_EXPIRED,
    data: transform({ ids }, ({ ids }) => ids.map((id) => ({ id }))),
  })
  return new WorkflowResponse(ids)
})

/** Lets all that has run out expire. What is read or accepted before is judged by its time anyway. */
export const expireQuotes = async (container: MedusaContainer): Promise<void> => {
  let found = BATCH
  while (found === BATCH) {
    const { result } = await expireQuotesWorkflow(container).run()
    found = result.length
  }
}
