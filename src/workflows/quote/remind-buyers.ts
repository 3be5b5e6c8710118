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
import type { ReminderMark } from "../../modules/quote/locking"
import { QUOTE_REMINDER } from "./events"

const BATCH = 200

/** When before the end of its validity a buyer is reminded, each only until the next: nobody gets two at once. */
const REMINDERS = [
  { days: 7, beyond: 1 },
  { days: 1, beyond: 0 },
]

const remindBuyersStep = createStep("remind-buyers", async (mark: ReminderMark, { container }) => {
  const service = quoteService(container)
  return new StepResponse(await service.remindDue(mark, BATCH))
})

/** @returns the ids of the quotes whose buyers are reminded, at most a batch of them */
export const remindBuyersWorkflow = createWorkflow(
  "millesime-remind-buyers",
  (input: ReminderMark) => {
    const ids = remindBuyersStep(input)
    emitEventStep({
      eventName: QUOTE_REMINDER,
      data: transform({ ids, input }, ({ ids, input }) =>
        ids.map((id) => ({ id, days: input.days })),
      ),
    })
    return new WorkflowResponse(ids)
  },
)

/** Reminds all whom it is time to remind, each once before each mark of one validity. */
export const remindBuyers = async (container: MedusaContainer): Promise<void> => {
  for (const mark of REMINDERS) {
    let found = BATCH
    while (found === BATCH) {
      const { result } = await remindBuyersWorkflow(container).run({ input: mark })
      found = result.length
    }
  }
}
