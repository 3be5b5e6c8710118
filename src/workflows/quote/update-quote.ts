import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import type { UpdateQuote } from "../../contracts/quote"
import { invalidRequest } from "../../http/errors"
import { byStaff } from "../../modules/quote/acts"
import type { DraftEdit } from "../../modules/quote/rules/draft"
import { graph } from "../../queries/graph"
import { QUOTE_UPDATED, emitQuoteEventStep } from "./events"
import { futureValidity } from "./future-validity"
import { orThrow } from "./refusals"

export type UpdateQuoteInput = UpdateQuote & { id: string; user_id: string }

const editOf = ({ terms, valid_until }: UpdateQuoteInput): DraftEdit | undefined =>
  terms === undefined && valid_until === undefined
    ? undefined
    : {
        kind: "details",
        ...(terms !== undefined && { terms }),
        ...(valid_until !== undefined && {
          valid_until: valid_until && futureValidity(valid_until),
        }),
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
      if (!owner) throw invalidRequest("owner_id", "is not a member of staff")
    }
    const notes = {
      ...(owner_id !== undefined && { owner_id }),
      ...(internal_note !== undefined && { internal_note }),
    }
    const edit = editOf(input)
    const done = await quoteService(container).act(id, {
      action: "edit",
      ...byStaff(user_id),
      seen: { version },
      ...(edit && { edit }),
      notes,
      changes: { ...edit, ...notes },
    })
    return new StepResponse(orThrow(done))
  },
)

/**
 * Staff edit a quote's terms or validity, who sees to it, or what they note among themselves. What they say of a
 * quote that can't be edited any more is an internal message.
 * @throws ApiError `not_found`, `invalid_request`, `locked`, `quote_stale` or `quote_invalid_transition`
 */
export const updateQuoteWorkflow = createWorkflow(
  "millesime-update-quote",
  (input: UpdateQuoteInput) => {
    const done = updateQuoteStep(input)
    emitQuoteEventStep(
      QUOTE_UPDATED,
      transform({ input }, ({ input }) => input.id),
    )
    return new WorkflowResponse(done)
  },
)
