import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { DomainError } from "../../../errors"
import { quoteService } from "../../../modules/quote"
import type { Actor } from "../../../modules/quote/commands"
import type { PendingAcceptance } from "../../../modules/quote/service"
import { graph } from "../../../queries/graph"
import { rounded } from "../../../shared/money"

export type CompleteAcceptanceInput = {
  pending: PendingAcceptance
  actor: Actor
  po_number?: string
}

/** @throws DomainError `quote_totals_changed` where the order's total is not the revision's */
const throwIfTotalDiffers = async (
  container: MedusaContainer,
  { order_id, quote, revision }: PendingAcceptance,
): Promise<void> => {
  const [order] = await graph<{ total: number }>(container, {
    entity: "order",
    fields: ["id", "total"],
    filters: { id: order_id },
  })
  const total = rounded(order?.total ?? 0, quote.currency_code)
  if (!MathBN.eq(total, revision.totals.total)) {
    throw new DomainError("quote_totals_changed.order")
  }
}

/** Completes an acceptance with its order, whose total must be the revision's. */
export const completeAcceptanceStep = createStep(
  "complete-acceptance",
  async ({ pending, ...by }: CompleteAcceptanceInput, { container }) => {
    await throwIfTotalDiffers(container, pending)
    await quoteService(container).complete(pending, by)
    return new StepResponse(pending.quote.id, pending)
  },
  async (completed, { container }) => {
    if (completed) await quoteService(container).reopen(completed)
  },
)

/** Ends an acceptance without an order: the company must approve first. */
export const requestApprovalStep = createStep(
  "request-approval",
  async ({ pending, ...by }: CompleteAcceptanceInput, { container }) => {
    await quoteService(container).requestApproval(pending, by)
    return new StepResponse(pending.quote.id)
  },
)
