import { WorkflowResponse, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { QUOTE_SENT, emitQuoteEventStep } from "./events"
import { type SendRevisionInput, sendRevisionStep } from "./steps/send-revision"

/**
 * Staff send the draft to the buyer, or offer the same for longer: the next revision, which never changes.
 * @throws ApiError `not_found`, `invalid_request`, `locked`, `quote_stale`, `quote_empty` or
 * `quote_invalid_transition`
 */
export const sendQuoteWorkflow = createWorkflow(
  "millesime-send-quote",
  (input: SendRevisionInput) => {
    const done = sendRevisionStep(input)
    emitQuoteEventStep(QUOTE_SENT, input.id)
    return new WorkflowResponse(done)
  },
)
