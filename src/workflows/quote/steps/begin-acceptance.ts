import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../../modules/quote"
import type { Acceptance } from "../../../modules/quote/commands"
import type { PendingAcceptance } from "../../../modules/quote/service"

export type BeginAcceptanceInput = Acceptance & { id: string }

export type BegunAcceptance = {
  /** null: the same acceptance was completed before. */
  pending: PendingAcceptance | null
  replayed_order_id: string | null
}

/** Begins the acceptance of a quote, and releases it in compensation if it is still pending. */
export const beginAcceptanceStep = createStep(
  "begin-acceptance",
  async ({ id, ...acceptance }: BeginAcceptanceInput, { container }) => {
    const answer = await quoteService(container).beginAcceptance(id, acceptance)
    const begun: BegunAcceptance =
      "replayed_order_id" in answer
        ? { pending: null, ...answer }
        : { pending: answer, replayed_order_id: null }
    return new StepResponse(begun, begun.pending?.acceptance_id ?? null)
  },
  async (acceptanceId, { container }) => {
    if (acceptanceId) await quoteService(container).release(acceptanceId)
  },
)
