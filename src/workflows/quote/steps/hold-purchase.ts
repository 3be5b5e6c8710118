import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import type { Claim } from "../../../modules/quote/service"
import { holdPurchase, releasePurchase } from "../../company/hold-purchase"
import type { PaymentTerms } from "../order-input"

export type HoldQuotePurchaseInput = {
  claim: Claim | null
  /** Whose limit it counts against. */
  customer_id: string
  isApproved: boolean
}

export type Held = { needsApproval: boolean; terms: PaymentTerms | null }

type Company = PaymentTerms & { approval_required: boolean }

const companyOf = async (
  container: MedusaContainer,
  id: string | null,
): Promise<Company | undefined> => {
  const [company] = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listCompanies({ id: id ?? [] }, { take: 1 })
  return company
}

/** By the rule and the ledger that the completion of carts has, too. */
export const holdQuotePurchaseStep = createStep(
  "hold-quote-purchase",
  async ({ claim, customer_id, isApproved }: HoldQuotePurchaseInput, { container }) => {
    if (!claim) {
      return new StepResponse<Held, string | null>({ needsApproval: false, terms: null }, null)
    }
    const { quote, order_id, revision } = claim
    const company = await companyOf(container, quote.company_id)
    const terms = company
      ? { net_days: company.net_days, pay_by_invoice: company.pay_by_invoice }
      : null
    const holding = await holdPurchase(
      container,
      {
        customer_id,
        source_id: order_id,
        amount: revision.totals.total,
        currency_code: quote.currency_code,
      },
      { isApproved, isApprovalRequired: company?.approval_required },
    )
    if (holding.verdict !== "within") {
      return new StepResponse<Held, string | null>({ needsApproval: true, terms }, null)
    }
    return new StepResponse<Held, string | null>({ needsApproval: false, terms }, holding.id)
  },
  async (purchaseId, { container }) => releasePurchase(container, purchaseId),
)
