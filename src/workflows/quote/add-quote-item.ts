import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import { byStaff } from "../../modules/quote/acts"
import { retrieveQuoteRow } from "../../queries/quote/admin"
import { QUOTE_UPDATED, emitQuoteEventStep } from "./events"
import { type NewLine, newLines } from "./new-lines"
import { orThrow } from "./refusals"

export type AddQuoteItemInput = { id: string; user_id: string; version: number; line: NewLine }

const addQuoteItemStep = createStep(
  "add-quote-item",
  async ({ id, user_id, version, line }: AddQuoteItemInput, { container }) => {
    const quote = await retrieveQuoteRow(container, id)
    const { lines } = quote.draft
    const inclusive = lines.length ? lines.some((other) => other.is_tax_inclusive) : null
    const [added] = await newLines(container, [line], quote, inclusive)
    const done = await quoteService(container).act(id, {
      action: "edit",
      ...byStaff(user_id),
      seen: { version },
      ...(added && { edit: { kind: "add_line", line: added } }),
      changes: { added: added?.title, quantity: line.quantity, unit_price: added?.unit_price },
    })
    return new StepResponse(orThrow(done))
  },
)

/**
 * Staff add a line to the draft.
 * @throws ApiError `not_found`, `invalid_request`, `locked`, `quote_stale` or `quote_invalid_transition`
 */
export const addQuoteItemWorkflow = createWorkflow(
  "millesime-add-quote-item",
  (input: AddQuoteItemInput) => {
    const done = addQuoteItemStep(input)
    emitQuoteEventStep(QUOTE_UPDATED, input.id)
    return new WorkflowResponse(done)
  },
)
