import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { quoteService } from "../../modules/quote"
import type { Actor, QuoteScope } from "../../modules/quote/acts"
import { QUOTE_MESSAGE_POSTED } from "./events"
import { orThrow } from "./refusals"

export type PostMessageInput = {
  id: string
  actor: Actor
  scope: QuoteScope
  text: string
  /** A note among staff. */
  is_internal?: boolean
}

const postMessageStep = createStep(
  "post-message",
  async ({ id, ...message }: PostMessageInput, { container }) => {
    const service = quoteService(container)
    const posted = orThrow(await service.post(id, message))
    return new StepResponse(posted.id)
  },
)

/**
 * Buyer or staff write; the other side is told, except of a note among staff.
 * @returns the id of the message
 * @throws ApiError `not_found`
 */
export const postMessageWorkflow = createWorkflow(
  "millesime-post-message",
  (input: PostMessageInput) => {
    const messageId = postMessageStep(input)
    when({ input }, ({ input }) => !input.is_internal).then(() => {
      emitEventStep({
        eventName: QUOTE_MESSAGE_POSTED,
        data: transform({ input, messageId }, ({ input, messageId }) => ({
          id: input.id,
          message_id: messageId,
        })),
      })
    })
    return new WorkflowResponse(messageId)
  },
)
