import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import { emitMenuEventStep } from "./events"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

const deleteMenuStep = createStep("delete-menu", async (input: string, { container }) => {
  return new StepResponse(await orThrow(container, await pageService(container).removeMenu(input)))
})

/**
 * @returns the id of the menu that was
 * @throws ApiError `not_found`
 */
export const deleteMenuWorkflow = createWorkflow("millesime-delete-menu", (input: string) => {
  const done = deleteMenuStep(input)
  renewPublicAnswersStep()
  emitMenuEventStep(transform({ input }, ({ input }) => input))
  return new WorkflowResponse(done)
})
