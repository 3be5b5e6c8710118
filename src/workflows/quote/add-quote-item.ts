import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import { staffPrincipal } from "../../modules/quote/commands"
import { retrieveQuoteRow } from "../../queries/quote/admin"
import { type NewLine, buildLines } from "./build-lines"
import { QUOTE_UPDATED, emitQuoteEventStep } from "./events"

export type AddQuoteItemInput = { id: string; user_id: string; version: number; line: NewLine }

const addQuoteItemStep = createStep(
  "add-quote-item",
  async ({ id, user_id, version, line }: AddQuoteItemInput, { container }) => {
    const quote = await retrieveQuoteRow(container, id)
    const { lines } = quote.draft
    const isTaxInclusive = lines.length ? lines.some((other) => other.is_tax_inclusive) : null
    const [added] = await buildLines(container, [line], quote, isTaxInclusive)
    const result = await quoteService(container).execute(id, {
      action: "edit",
      ...staffPrincipal(user_id),
      expected: { version },
      ...(added && { edit: { kind: "add_line", line: added } }),
      changes: { added: added?.title, quantity: line.quantity, unit_price: added?.unit_price },
    })
    return new StepResponse(result)
  },
)

/**
 * Adds a line to the draft.
 * @throws DomainError `not_found`, `invalid_request`, `locked`, `quote_stale` or
 * `quote_invalid_transition`
 */
export const addQuoteItemWorkflow = createWorkflow(
  "millesime-add-quote-item",
  (input: AddQuoteItemInput) => {
    const result = addQuoteItemStep(input)
    emitQuoteEventStep(QUOTE_UPDATED, input.id)
    return new WorkflowResponse(result)
  },
)
