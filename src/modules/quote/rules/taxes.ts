import type { TaxTypes } from "@medusajs/framework/types"
import type { QuoteRow } from "../rows"
import { type QuoteContent, type QuoteTax, type QuoteTaxes, SHIPPING } from "../types"

/** What taxes depend on beside the content: who buys, and where the goods go. */
export type PricingContext = Pick<
  QuoteRow,
  | "customer_id"
  | "company_id"
  | "region_id"
  | "currency_code"
  | "shipping_address"
  | "billing_address"
  | "locale"
>

export type TaxCustomer = { id: string; email: string; groups?: { id: string }[] }
export type TaxRegion = { automatic_taxes: boolean; countries: { iso_2: string }[] }

/**
 * Medusa passes fields that it doesn't know on to the tax provider. The company isn't in the
 * customer's metadata, which the customer could write.
 */
type TaxContext = TaxTypes.TaxCalculationContext & { customer?: Pick<QuoteRow, "company_id"> }

/** Country of delivery while the quote has no address: the seller's, if the region has it. */
const defaultCountryOf = (region: TaxRegion | undefined, sellerCountry: string | undefined) => {
  const countries = region?.countries.map(({ iso_2 }) => iso_2) ?? []
  return countries.find((country) => country === sellerCountry) ?? countries[0]
}

/**
 * The context of Medusa's tax calculation.
 * @param sellerCountry ISO 3166-1 alpha-2 in lower case
 * @returns null where the region has no automatic taxes, or the country of delivery is unknown
 */
export const taxContextOf = (
  { company_id, shipping_address, billing_address, locale }: PricingContext,
  {
    customer,
    region,
    sellerCountry,
  }: { customer?: TaxCustomer; region?: TaxRegion; sellerCountry?: string },
): TaxContext | null => {
  if (region && !region.automatic_taxes) return null
  const address = [shipping_address, billing_address].find((each) => each?.country_code)
  const country_code = address?.country_code ?? defaultCountryOf(region, sellerCountry)
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
    locale,
  }
}

/** The lines of a content as Medusa's tax module takes them. */
export const taxableLinesOf = (
  { lines }: QuoteContent,
  currency_code: string,
): TaxTypes.TaxableItemDTO[] =>
  lines.map((line) => ({
    id: line.id,
    product_id: line.product_id ?? "",
    product_type_id: line.product_type_id ?? undefined,
    quantity: line.quantity,
    unit_price: line.unit_price,
    currency_code,
  }))

export const taxableShippingOf = (
  { shipping }: QuoteContent,
  currency_code: string,
): TaxTypes.TaxableShippingDTO[] =>
  shipping
    ? [
        {
          id: SHIPPING,
          shipping_option_id: shipping.shipping_option_id ?? "",
          unit_price: shipping.amount,
          currency_code,
        },
      ]
    : []

type TaxLine = TaxTypes.ItemTaxLineDTO | TaxTypes.ShippingTaxLineDTO

const taxOf = ({ rate, code, name, rate_id, provider_id }: TaxLine): QuoteTax => ({
  rate,
  code,
  name,
  tax_rate_id: rate_id ?? null,
  provider_id,
})

/** Tax lines of Medusa's tax module by line of the quote. */
export const taxesOf = (taxLines: readonly TaxLine[]): QuoteTaxes => {
  const taxes: QuoteTaxes = { [SHIPPING]: [] }
  for (const taxLine of taxLines) {
    const key = "line_item_id" in taxLine ? taxLine.line_item_id : SHIPPING
    taxes[key] = [...(taxes[key] ?? []), taxOf(taxLine)]
  }
  return taxes
}
