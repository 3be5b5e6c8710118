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
import type { Principal } from "../../modules/quote/commands"
import { QUOTE_MESSAGE_POSTED } from "./events"

export type AddQuoteMessageInput = Principal & {
  id: string
  text: string
  /** Hidden from the buyer. */
  is_internal?: boolean
}

const addQuoteMessageStep = createStep(
  "add-quote-message",
  async ({ id, ...message }: AddQuoteMessageInput, { container }) => {
    const added = await quoteService(container).addMessage(id, message)
    return new StepResponse(added.id)
  },
)

/**
 * Adds a message of the buyer or of staff to the conversation, and notifies of it unless it is internal.
 * @returns the id of the message
 * @throws DomainError `not_found`
 */
export const addQuoteMessageWorkflow = createWorkflow(
  "millesime-add-quote-message",
  (input: AddQuoteMessageInput) => {
    const messageId = addQuoteMessageStep(input)
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
