import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import type { Claim } from "../../../modules/quote/service"
import { retrieveCompanyThatMayBuy } from "../../company/buying-company"
import { holdPurchase, releasePurchase } from "../../company/hold-purchase"
import type { PaymentTerms } from "../order-input"
import { orThrow } from "../refusals"

export type HoldQuotePurchaseInput = {
  claim: Claim | null
  /** Whose limit it counts against. */
  customer_id: string
  isApproved: boolean
}

export type Held = { needsApproval: boolean; terms: PaymentTerms | null }

/**
 * By the rule and the ledger that the completion of carts has, too; for the company that the quote was asked for,
 * whatever its buyer belongs to by now.
 * @throws ApiError `company_suspended`, or `not_found` for who has left the company in between
 */
export const holdQuotePurchaseStep = createStep(
  "hold-quote-purchase",
  async ({ claim, customer_id, isApproved }: HoldQuotePurchaseInput, { container }) => {
    if (!claim) {
      return new StepResponse<Held, string | null>({ needsApproval: false, terms: null }, null)
    }
    const { quote, order_id, revision } = claim
    const { company_id } = quote
    const company = company_id ? await retrieveCompanyThatMayBuy(container, company_id) : null
    const terms = company
      ? { net_days: company.net_days, pay_by_invoice: company.pay_by_invoice }
      : null
    const holding = await holdPurchase(
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
    if (holding.verdict !== "within") {
      return new StepResponse<Held, string | null>({ needsApproval: true, terms }, null)
    }
    if (company && !holding.id && !isApproved) orThrow({ refusal: "not_found" })
    return new StepResponse<Held, string | null>({ needsApproval: false, terms }, holding.id)
  },
  async (purchaseId, { container }) => releasePurchase(container, purchaseId),
)
