import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { quoteService } from "../../modules/quote"
import {
  type PricingContext,
  type TaxCustomer,
  type TaxRegion,
  taxContextOf,
  taxableLinesOf,
  taxableShippingOf,
  taxesOf,
} from "../../modules/quote/rules/taxes"
import type { QuoteContent, QuoteTaxes } from "../../modules/quote/types"
import { graph } from "../graph"

/** The taxes on a content at this moment, by Medusa's tax module. `totalsOf` adds them up. */
export const calculateTaxes = async (
  container: MedusaContainer,
  context: PricingContext,
  content: QuoteContent,
): Promise<QuoteTaxes> => {
  const [[customer], [region]] = await Promise.all([
    graph<TaxCustomer>(container, {
      entity: "customer",
      fields: ["id", "email", "groups.id"],
      filters: { id: context.customer_id },
    }),
    graph<TaxRegion>(container, {
      entity: "region",
      fields: ["automatic_taxes", "countries.iso_2"],
      filters: { id: context.region_id },
    }),
  ])
  const sellerCountry = quoteService(container).options.seller?.address.country_code
  const taxContext = taxContextOf(context, { customer, region, sellerCountry })
  if (!taxContext) return {}
  const tax = container.resolve(Modules.TAX)
  const shipping = taxableShippingOf(content, context.currency_code)
  const [ofLines, ofShipping] = await Promise.all([
    tax.getTaxLines(taxableLinesOf(content, context.currency_code), taxContext),
    shipping.length ? tax.getTaxLines(shipping, taxContext) : [],
  ])
  return taxesOf([...ofLines, ...ofShipping])
}
