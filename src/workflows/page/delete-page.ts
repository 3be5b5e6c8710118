import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import { PAGE_DELETED, emitPageEventStep } from "./events"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

const deletePageStep = createStep("delete-page", async (input: string, { container }) => {
  return new StepResponse(await orThrow(container, await pageService(container).remove(input)))
})

/**
 * Deletes a page that isn't public; its addresses become free, its revisions stay for orders that name one.
 * @throws ApiError `not_found` or `page_published`
 */
export const deletePageWorkflow = createWorkflow("millesime-delete-page", (input: string) => {
  const done = deletePageStep(input)
  renewPublicAnswersStep()
  const id = transform({ done }, ({ done }) => done.id)
  emitPageEventStep(PAGE_DELETED, id)
  return new WorkflowResponse(id)
})
