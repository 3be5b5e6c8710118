import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import { PAGE_ARCHIVED, PAGE_UNPUBLISHED, PAGE_UPDATED, emitPageEventStep } from "./events"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

export type WithdrawPageInput = { id: string; action: "unschedule" | "unpublish" | "archive" }

const EVENTS = { unschedule: PAGE_UPDATED, unpublish: PAGE_UNPUBLISHED, archive: PAGE_ARCHIVED }

const withdrawPageStep = createStep(
  "withdraw-page",
  async ({ id, action }: WithdrawPageInput, { container }) => {
    return new StepResponse(await orThrow(container, await pageService(container)[action](id)))
  },
)

/**
 * Takes from visitors what is to come, what is public, or the page for good.
 * @throws ApiError `not_found` or `page_invalid_transition`
 */
export const withdrawPageWorkflow = createWorkflow(
  "millesime-withdraw-page",
  (input: WithdrawPageInput) => {
    const done = withdrawPageStep(input)
    renewPublicAnswersStep()
    emitPageEventStep(
      transform({ input }, ({ input }) => EVENTS[input.action]),
      transform({ input }, ({ input }) => input.id),
    )
    return new WorkflowResponse(done)
  },
)
