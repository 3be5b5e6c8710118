import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { invalidatePublicAnswers } from "../../modules/page/public-cache"

type Saved = { id: string }

/** Makes what was just committed visible to visitors of every process. */
export const invalidatePublicAnswersStep = createStep(
  "invalidate-public-answers",
  async (_, { container }) => {
    await invalidatePublicAnswers(container)
    return new StepResponse(undefined)
  },
)

/**
 * A workflow that writes a page or a menu in one transaction, then invalidates the public cache and emits an event.
 * @param id of the workflow, without the prefix that all of ours have
 * @returns the workflow, whose result is what `write` returns
 */
export const contentWorkflow = <Input>(
  id: string,
  write: (input: Input, container: MedusaContainer) => Promise<Saved>,
  eventOf: (input: Input, saved: Saved) => { eventName: string; data: object },
) => {
  const step = createStep<Input, Saved, undefined>(
    id,
    async (input, { container }) => new StepResponse(await write(input, container)),
  )
  return createWorkflow<Input, Saved, []>(`millesime-${id}`, (input) => {
    // Medusa's types can't follow a generic value through a step.
    const saved = step(input) as WorkflowData<Saved>
    invalidatePublicAnswersStep()
    const event = transform({ input, saved }, (data) => eventOf(data.input as Input, data.saved))
    emitEventStep({ eventName: event.eventName, data: event.data })
    return new WorkflowResponse(saved)
  })
}
