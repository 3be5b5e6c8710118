import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { DomainError } from "../../../errors"
import type { PendingAcceptance } from "../../../modules/quote/service"
import { retrieveActiveCompany } from "../../company/active-company"
import { releaseSpending, reserveSpending } from "../../company/reserve-spending"
import type { PaymentTerms } from "../order-input"

export type ReserveQuoteSpendingInput = {
  pending: PendingAcceptance | null
  /** Whose limit it counts against. */
  customer_id: string
  isApproved: boolean
}

export type ReservedSpending = {
  needsApproval: boolean
  terms: PaymentTerms | null
}

type Reserved = ReservedSpending & { purchase_id: string | null }

/** @throws DomainError `company_suspended`, or `not_found` for a former member */
const reserve = async (
  container: MedusaContainer,
  { pending, customer_id, isApproved }: ReserveQuoteSpendingInput,
): Promise<Reserved> => {
  if (!pending) return { needsApproval: false, terms: null, purchase_id: null }
  const { quote, order_id, revision } = pending
  const { company_id } = quote
  const company = company_id ? await retrieveActiveCompany(container, company_id) : null
  const terms = company
    ? { net_days: company.net_days, pay_by_invoice: company.pay_by_invoice }
    : null
  const reservation = await reserveSpending(
    container,
    {
      customer_id,
      company_id,
      source_id: order_id,
      amount: revision.totals.total,
      currency_code: quote.currency_code,
    },
    { isApproved, isApprovalRequired: company?.approval_required },
  )
  if (reservation.verdict !== "within") return { needsApproval: true, terms, purchase_id: null }
  if (company && !reservation.id && !isApproved) throw new DomainError("not_found.quote")
  return { needsApproval: false, terms, purchase_id: reservation.id }
}

/**
 * Reserves the total on the member's spending limit, as the completion of carts does. It counts for
 * the quote's company, even if the buyer has left it.
 */
export const reserveQuoteSpendingStep = createStep(
  "reserve-quote-spending",
  async (input: ReserveQuoteSpendingInput, { container }) => {
    const { purchase_id, ...reserved } = await reserve(container, input)
    return new StepResponse<ReservedSpending, string | null>(reserved, purchase_id)
  },
  async (purchaseId, { container }) => releaseSpending(container, purchaseId),
)
