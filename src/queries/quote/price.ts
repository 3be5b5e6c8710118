import type { MedusaContainer, TaxTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { quoteService } from "../../modules/quote"
import type { QuoteRow } from "../../modules/quote/rows"
import { type QuoteTotals, totalsOf } from "../../modules/quote/rules/totals"
import {
  type QuoteContent,
  type QuoteTax,
  type QuoteTaxes,
  SHIPPING,
} from "../../modules/quote/types"
import { graph } from "../graph"

export type QuoteParties = Pick<
  QuoteRow,
  | "customer_id"
  | "company_id"
  | "region_id"
  | "currency_code"
  | "shipping_address"
  | "billing_address"
>

/** Medusa hands on to the provider what it doesn't know itself. The customer's metadata are theirs to write, so not there. */
type TaxContext = TaxTypes.TaxCalculationContext & { customer?: Pick<QuoteRow, "company_id"> }

type TaxLine = TaxTypes.ItemTaxLineDTO | TaxTypes.ShippingTaxLineDTO

const taxOf = ({ rate, code, name, rate_id, provider_id }: TaxLine): QuoteTax => ({
  rate,
  code,
  name,
  tax_rate_id: rate_id ?? null,
  provider_id,
})

type RegionRow = { automatic_taxes: boolean; countries: { iso_2: string }[] }

/** Where goods go of which nobody has said it yet: to the seller's own country, if the region has it. */
const usualCountry = (container: MedusaContainer, region: RegionRow | undefined) => {
  const home = quoteService(container).options.seller?.address.country_code
  const countries = region?.countries.map(({ iso_2 }) => iso_2) ?? []
  return countries.find((country) => country === home) ?? countries[0]
}

/** Null where the shop leaves taxes out of this region, or nobody knows where the goods go. */
const contextOf = async (
  container: MedusaContainer,
  { customer_id, company_id, region_id, shipping_address, billing_address }: QuoteParties,
): Promise<TaxContext | null> => {
  const address = [shipping_address, billing_address].find((each) => each?.country_code)
  const [[customer], [region]] = await Promise.all([
    graph<{ id: string; email: string; groups?: { id: string }[] }>(container, {
      entity: "customer",
      fields: ["id", "email", "groups.id"],
      filters: { id: customer_id },
    }),
    graph<RegionRow>(container, {
      entity: "region",
      fields: ["automatic_taxes", "countries.iso_2"],
      filters: { id: region_id },
    }),
  ])
  if (region && !region.automatic_taxes) return null
  const country_code = address?.country_code ?? usualCountry(container, region)
  if (!country_code) return null
  return {
    address: {
      country_code,
      province_code: address?.province,
      address_1: address?.address_1 ?? undefined,
      address_2: address?.address_2 ?? undefined,
      city: address?.city ?? undefined,
      postal_code: address?.postal_code ?? undefined,
    },
    ...(customer && {
      customer: {
        id: customer.id,
        company_id,
        email: customer.email,
        customer_groups: customer.groups?.map(({ id }) => id) ?? [],
      },
    }),
    is_return: false,
  }
}

/** The taxes of a content for these parties, as they are decided at this moment. */
const taxesOf = async (
  container: MedusaContainer,
  parties: QuoteParties,
  { lines, shipping }: QuoteContent,
): Promise<QuoteTaxes> => {
  const context = await contextOf(container, parties)
  if (!context) return {}
  const service = container.resolve(Modules.TAX)
  const { currency_code } = parties
  const [ofLines, ofShipping] = await Promise.all([
    service.getTaxLines(
      lines.map((line) => ({
        id: line.id,
        product_id: line.product_id ?? "",
        product_type_id: line.product_type_id ?? undefined,
        quantity: line.quantity,
        unit_price: line.unit_price,
        currency_code,
      })),
      context,
    ),
    shipping
      ? service.getTaxLines(
          [
            {
              id: SHIPPING,
              shipping_option_id: shipping.shipping_option_id ?? "",
              unit_price: shipping.amount,
              currency_code,
            },
          ],
          context,
        )
      : [],
  ])
  const taxes: QuoteTaxes = { [SHIPPING]: ofShipping.map(taxOf) }
  for (const line of ofLines as TaxTypes.ItemTaxLineDTO[]) {
    taxes[line.line_item_id] = [...(taxes[line.line_item_id] ?? []), taxOf(line)]
  }
  return taxes
}

/** Taxes and totals of a content for these parties at this moment. */
export const priceContent = async (
  container: MedusaContainer,
  parties: QuoteParties,
  content: QuoteContent,
): Promise<{ taxes: QuoteTaxes; totals: QuoteTotals }> => {
  const taxes = await taxesOf(container, parties, content)
  return { taxes, totals: totalsOf(content, taxes, parties.currency_code) }
}
