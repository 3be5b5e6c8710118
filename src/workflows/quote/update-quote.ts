import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import type { UpdateQuote } from "../../contracts/quote"
import { invalid } from "../../errors"
import { quoteService } from "../../modules/quote"
import { staffPrincipal } from "../../modules/quote/commands"
import type { DraftEdit } from "../../modules/quote/rules/draft"
import { futureValidityOf } from "../../modules/quote/rules/validity"
import { graph } from "../../queries/graph"
import { addressOf } from "./cart-content"
import { QUOTE_UPDATED, emitQuoteEventStep } from "./events"

export type UpdateQuoteInput = UpdateQuote & { id: string; user_id: string }

const editOf = ({ terms, valid_until, ...addresses }: UpdateQuoteInput): DraftEdit | undefined => {
  const shipping_address = addressOf(addresses.shipping_address)
  const billing_address = addressOf(addresses.billing_address)
  const isEdit =
    terms !== undefined || valid_until !== undefined || shipping_address || billing_address
  return isEdit
    ? {
        kind: "details",
        ...(terms !== undefined && { terms }),
        ...(shipping_address && { shipping_address }),
        ...(billing_address && { billing_address }),
        ...(valid_until !== undefined && {
          valid_until: valid_until && futureValidityOf(valid_until, new Date()),
        }),
      }
    : undefined
}

const updateQuoteStep = createStep(
  "update-quote",
  async (input: UpdateQuoteInput, { container }) => {
    const { id, user_id, version, owner_id, internal_note } = input
    if (owner_id) {
      const [owner] = await graph<{ id: string }>(container, {
        entity: "user",
        fields: ["id"],
        filters: { id: owner_id },
      })
      if (!owner) throw invalid("owner_id", "unknown_user")
    }
    const notes = {
      ...(owner_id !== undefined && { owner_id }),
      ...(internal_note !== undefined && { internal_note }),
    }
    const edit = editOf(input)
    const result = await quoteService(container).execute(id, {
      action: "edit",
      ...staffPrincipal(user_id),
      expected: { version },
      ...(edit && { edit }),
      notes,
      changes: { ...edit, ...notes },
    })
    return new StepResponse(result)
  },
)

/**
 * Updates the addresses, terms, validity, owner or internal note of a quote. A quote that can't be edited any
 * more takes internal messages instead of a note.
 * @throws DomainError `not_found`, `invalid_request`, `locked`, `quote_stale` or `quote_invalid_transition`
 */
export const updateQuoteWorkflow = createWorkflow(
  "millesime-update-quote",
  (input: UpdateQuoteInput) => {
    const result = updateQuoteStep(input)
    emitQuoteEventStep(
      QUOTE_UPDATED,
      transform({ input }, ({ input }) => input.id),
    )
    return new WorkflowResponse(result)
  },
)
