import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../../modules/quote"
import { ApiError } from "../../../http/errors"
import type { Actor } from "../../../modules/quote/acts"
import type { Claim } from "../../../modules/quote/service"
import { graph } from "../../../queries/graph"
import { rounded } from "../../../shared/money"

export type SettleClaimInput = { claim: Claim; actor: Actor; po_number?: string }

/** The claim was given up meanwhile, as that of a process that had died. */
const lost = () =>
  new ApiError("locked", "The acceptance took too long and was given up: try again")

/** @throws ApiError `quote_totals_changed`: an order of another total is none of this quote's */
const throwIfTotalDiffers = async (
  container: MedusaContainer,
  { order_id, quote, revision }: Claim,
): Promise<void> => {
  const [order] = await graph<{ total: number }>(container, {
    entity: "order",
    fields: ["id", "total"],
    filters: { id: order_id },
  })
  const total = rounded(order?.total ?? 0, quote.currency_code)
  if (!MathBN.eq(total, revision.totals.total)) {
    throw new ApiError("quote_totals_changed", "The order would not have the total of the revision")
  }
}

/** Ends an acceptance with its order, which must be what was offered. */
export const completeQuoteStep = createStep(
  "complete-quote",
  async ({ claim, ...by }: SettleClaimInput, { container }) => {
    await throwIfTotalDiffers(container, claim)
    if (!(await quoteService(container).complete(claim, by))) throw lost()
    return new StepResponse(claim.quote.id, claim)
  },
  async (claim, { container }) => {
    if (claim) await quoteService(container).reopen(claim)
  },
)

/** Ends an acceptance without an order: the company must approve first. */
export const askApprovalStep = createStep(
  "ask-approval",
  async ({ claim, ...by }: SettleClaimInput, { container }) => {
    if (!(await quoteService(container).askApproval(claim, by))) throw lost()
    return new StepResponse(claim.quote.id)
  },
)
