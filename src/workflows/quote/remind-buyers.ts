import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { QUOTE_REMINDER } from "./events"

const BATCH = 200

/** Days before the validity ends at which its buyer is reminded, the nearer first: nobody gets two at once. */
const REMINDERS = [1, 7] as const

type Reminder = { days: number }

const remindBuyersStep = createStep("remind-buyers", async ({ days }: Reminder, { container }) => {
  const service = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  return new StepResponse(await service.remindDue(days, BATCH))
})

/** @returns the ids of the quotes whose buyers are reminded, at most a batch of them */
export const remindBuyersWorkflow = createWorkflow("remind-buyers", (input: Reminder) => {
  const ids = remindBuyersStep(input)
  emitEventStep({
    eventName: QUOTE_REMINDER,
    data: transform({ ids, input }, ({ ids, input }) =>
      ids.map((id) => ({ id, days: input.days })),
    ),
  })
  return new WorkflowResponse(ids)
})

/** Reminds all whom it is time to remind, each once before each mark of one validity. */
export const remindBuyers = async (container: MedusaContainer): Promise<void> => {
  for (const days of REMINDERS) {
    let found = BATCH
    while (found === BATCH) {
      const { result } = await remindBuyersWorkflow(container).run({ input: { days } })
      found = result.length
    }
  }
}
