import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import type { RestoreRevision } from "../../contracts/page"
import { PAGE_UPDATED, emitPageEventStep } from "./events"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

export type RestoreRevisionInput = RestoreRevision & {
  id: string
  number: number
  user_id: string
}

const restoreRevisionStep = createStep(
  "restore-revision",
  async (input: RestoreRevisionInput, { container }) => {
    const { id, number, version, user_id } = input
    const answer = await pageService(container).restore(id, { number, version, by: user_id })
    return new StepResponse(await orThrow(container, answer))
  },
)

/**
 * Makes a revision the draft. An archived page becomes a draft again.
 * @throws ApiError `not_found`, `page_stale` or `page_slug_taken`
 */
export const restoreRevisionWorkflow = createWorkflow(
  "millesime-restore-revision",
  (input: RestoreRevisionInput) => {
    const done = restoreRevisionStep(input)
    renewPublicAnswersStep()
    const id = transform({ done }, ({ done }) => done.id)
    emitPageEventStep(PAGE_UPDATED, id)
    return new WorkflowResponse(id)
  },
)
