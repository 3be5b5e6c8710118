import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import type { CreatePage } from "../../contracts/page"
import { PAGE_CREATED, emitPageEventStep } from "./events"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

export type CreatePageInput = CreatePage & { user_id: string }

const createPageStep = createStep("create-page", async (input: CreatePageInput, { container }) => {
  const { key, translations, user_id } = input
  const answer = await pageService(container).open({ key, edit: translations, by: user_id })
  return new StepResponse(await orThrow(container, answer))
})

/**
 * Opens a page with its draft; its slugs are its own from now on. @returns its id
 * @throws ApiError `invalid_request`, `page_key_taken` or `page_slug_taken`
 */
export const createPageWorkflow = createWorkflow(
  "millesime-create-page",
  (input: CreatePageInput) => {
    const done = createPageStep(input)
    renewPublicAnswersStep()
    const id = transform({ done }, ({ done }) => done.id)
    emitPageEventStep(PAGE_CREATED, id)
    return new WorkflowResponse(id)
  },
)
