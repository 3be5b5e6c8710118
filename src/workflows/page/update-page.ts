import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import type { UpdatePage } from "../../contracts/page"
import { PAGE_UPDATED, emitPageEventStep } from "./events"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

export type UpdatePageInput = UpdatePage & { id: string; user_id: string }

const updatePageStep = createStep("update-page", async (input: UpdatePageInput, { container }) => {
  const { id, version, translations, user_id } = input
  const edit = { version, edit: translations, by: user_id }
  return new StepResponse(
    await orThrow(container, await pageService(container).saveDraft(id, edit)),
  )
})

/**
 * Changes the draft; visitors see no change.
 * @throws ApiError `not_found`, `invalid_request`, `page_stale`, `page_slug_taken` or `page_invalid_transition`
 */
export const updatePageWorkflow = createWorkflow(
  "millesime-update-page",
  (input: UpdatePageInput) => {
    const done = updatePageStep(input)
    renewPublicAnswersStep()
    const id = transform({ done }, ({ done }) => done.id)
    emitPageEventStep(PAGE_UPDATED, id)
    return new WorkflowResponse(id)
  },
)
