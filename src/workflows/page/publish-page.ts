import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import type { PublishPage } from "../../contracts/page"
import { invalidRequest } from "../../http/errors"
import { PAGE_PUBLISHED, PAGE_SCHEDULED, emitPageEventStep } from "./events"
import { orThrow } from "./refusals"
import { renewPublicAnswersStep } from "./renew-public-answers"

export type PublishPageInput = PublishPage & { id: string; user_id: string }

/** @throws ApiError `invalid_request` for a moment that is over, or an end before its beginning */
const timesOf = ({ publish_at, unpublish_at }: PublishPage) => {
  const now = new Date()
  const from = publish_at ? new Date(publish_at) : null
  const until = unpublish_at ? new Date(unpublish_at) : null
  if (from && from <= now) throw invalidRequest("publish_at", "must be in the future")
  if (until && until <= now) throw invalidRequest("unpublish_at", "must be in the future")
  if (from && until && until <= from) {
    throw invalidRequest("unpublish_at", "must be after publish_at")
  }
  return { publish_at: from, unpublish_at: until }
}

const publishPageStep = createStep(
  "publish-page",
  async (input: PublishPageInput, { container }) => {
    const { id, version, user_id } = input
    const wish = { ...timesOf(input), version, by: user_id }
    return new StepResponse(
      await orThrow(container, await pageService(container).publish(id, wish)),
    )
  },
)

/**
 * Freezes the draft as a revision and shows it to visitors, now or at a moment, until another, if there is one.
 * @throws ApiError `not_found`, `invalid_request`, `page_stale`, `page_slug_taken` or `page_invalid_transition`
 */
export const publishPageWorkflow = createWorkflow(
  "millesime-publish-page",
  (input: PublishPageInput) => {
    const done = publishPageStep(input)
    renewPublicAnswersStep()
    const event = transform({ input }, ({ input }) =>
      input.publish_at ? PAGE_SCHEDULED : PAGE_PUBLISHED,
    )
    emitPageEventStep(
      event,
      transform({ done }, ({ done }) => done.id),
    )
    return new WorkflowResponse(done)
  },
)
