import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import type { UpdateQuote } from "../../contracts/quote"
import { invalidRequest } from "../../http/errors"
import { byStaff } from "../../modules/quote/acts"
import type { DraftEdit } from "../../modules/quote/rules/draft"
import { graph } from "../../queries/graph"
import { QUOTE_UPDATED, emitQuoteEventStep } from "./events"
import { futureValidity } from "./future-validity"
import { orThrow } from "./refusals"
import { serviceOf } from "../../queries/quote/parts"

export type UpdateQuoteInput = UpdateQuote & { id: string; user_id: string }

const isEditOfDraft = ({ terms, valid_until }: UpdateQuoteInput): boolean =>
  terms !== undefined || valid_until !== undefined

const editOf = ({ terms, valid_until }: UpdateQuoteInput): DraftEdit => ({
  kind: "details",
  ...(terms !== undefined && { terms }),
  ...(valid_until !== undefined && { valid_until: valid_until && futureValidity(valid_until) }),
})

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
    const service = serviceOf(container)
    const by = byStaff(user_id)
    const notes = {
      ...(owner_id !== undefined && { owner_id }),
      ...(internal_note !== undefined && { internal_note }),
    }
    const edit = isEditOfDraft(input) ? editOf(input) : undefined
    const done = edit
      ? await service.act(id, {
          action: "edit",
          ...by,
          seen: { version },
          edit,
          notes,
          changes: { ...edit, ...notes },
        })
      : await service.assign(id, { actor: by.actor, version, ...notes })
    return new StepResponse(orThrow(done))
  },
)

/**
 * Staff change the terms or the validity of the draft, which is an edit; or who sees to the quote and what
 * they note among themselves, which is possible in any status.
 * @throws ApiError `not_found`, `invalid_request`, `locked`, `quote_stale` or `quote_invalid_transition`
 */
export const updateQuoteWorkflow = createWorkflow("update-quote", (input: UpdateQuoteInput) => {
  const done = updateQuoteStep(input)
  emitQuoteEventStep(
    QUOTE_UPDATED,
    transform({ input }, ({ input }) => input.id),
  )
  return new WorkflowResponse(done)
})
