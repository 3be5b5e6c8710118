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
import type { Reminder } from "../../modules/quote/quote-repository"
import { QUOTE_REMINDER } from "./events"

const BATCH_SIZE = 200

/** Days before the end of a validity. Each is due only until the next, so that no buyer gets two at once. */
const REMINDERS: readonly Reminder[] = [
  { days: 7, untilDays: 1 },
  { days: 1, untilDays: 0 },
]

const remindBuyersStep = createStep("remind-buyers", async (reminder: Reminder, { container }) => {
  const service = quoteService(container)
  return new StepResponse(await service.markReminded(reminder, BATCH_SIZE))
})

/** Reminds the buyers of one batch of quotes. @returns the ids of the quotes */
export const remindBuyersWorkflow = createWorkflow("millesime-remind-buyers", (input: Reminder) => {
  const ids = remindBuyersStep(input)
  emitEventStep({
    eventName: QUOTE_REMINDER,
    data: transform({ ids, input }, ({ ids, input }) =>
      ids.map((id) => ({ id, days: input.days })),
    ),
  })
  return new WorkflowResponse(ids)
})

/** Sends all reminders that are due, each once per validity. */
export const remindBuyers = async (container: MedusaContainer): Promise<void> => {
  for (const reminder of REMINDERS) {
    let count = BATCH_SIZE
    while (count === BATCH_SIZE) {
      const { result } = await remindBuyersWorkflow(container).run({ input: reminder })
      count = result.length
    }
  }
}
