import { WorkflowResponse, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { QUOTE_SENT, emitQuoteEventStep } from "./events"
import { holdStockStep } from "./steps/hold-stock"
import { type SendRevisionInput, sendRevisionStep } from "./steps/send-revision"

/**
 * Sends the draft to the buyer as the next revision, or the current revision again with a longer validity.
 * @throws DomainError `not_found`, `invalid_request`, `locked`, `quote_stale`, `quote_empty`,
 * `quote_invalid_transition`, `barrel_unavailable`, `quantity_not_sold`, `checkout_incomplete`, `tax_missing`,
 * `quote_insufficient_stock` or `quote_unprintable`
 */
export const sendQuoteWorkflow = createWorkflow(
  "millesime-send-quote",
  (input: SendRevisionInput) => {
    const held_reservations = holdStockStep(input)
    const result = sendRevisionStep(
      transform({ input, held_reservations }, ({ input, held_reservations }) => ({
        ...input,
        held_reservations,
      })),
    )
    emitQuoteEventStep(QUOTE_SENT, input.id)
    return new WorkflowResponse(result)
  },
)
