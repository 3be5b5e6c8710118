import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../../modules/quote"
import type { Acceptance, Claim } from "../../../modules/quote/service"
import { orThrow } from "../refusals"

export type ClaimQuoteInput = Acceptance & { id: string }

export type Claimed = { claim: Claim | null; replayed_order_id: string | null }

/** Takes the quote for this acceptance; if it fails, gives back what is still its own. */
export const claimQuoteStep = createStep(
  "claim-quote",
  async ({ id, ...acceptance }: ClaimQuoteInput, { container }) => {
    const service = quoteService(container)
    const answer = orThrow(await service.claim(id, acceptance))
    const claimed: Claimed =
      "replayed_order_id" in answer
        ? { claim: null, ...answer }
        : { claim: answer, replayed_order_id: null }
    return new StepResponse(claimed, claimed.claim?.claim_id ?? null)
  },
  async (claimId, { container }) => {
    if (claimId) await quoteService(container).release(claimId)
  },
)
