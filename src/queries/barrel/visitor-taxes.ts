import type { MedusaContainer, TaxTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { PriceTerms } from "../../barrel-search/price-terms"
import { companyService } from "../../modules/company"
import { graph } from "../graph"
import { type PricingRequest, regionFor } from "./prices"

/** Where goods would go: what prices and taxes depend on. */
export type Destination = {
  /** ISO 3166-1 alpha-2, in upper case. */
  country_code?: string
  /** ISO 3166-2, such as `us-ca`. */
  province?: string
  postal_code?: string
}

type Buyer = { customer_id?: string; locale: string }

type CustomerRow = { id: string; email: string; groups?: ({ id: string } | null)[] | null }

/** What is known of the taxes of a visitor who said where goods would go. */
export type VisitorTaxes = {
  /** Everybody but approved companies, as the tax provider decides; consumers are shown prices with tax. */
  isConsumer: boolean
  /** Null where the region's taxes aren't calculated by the store. */
  context: TaxTypes.TaxCalculationContext | null
}

const customerOf = async (container: MedusaContainer, id: string) => {
  const [customer] = await graph<CustomerRow>(container, {
    entity: "customer",
    fields: ["id", "email", "groups.id"],
    filters: { id },
  })
  return (
    customer && {
      id: customer.id,
      email: customer.email,
      customer_groups: (customer.groups ?? []).flatMap((group) => group?.id ?? []),
    }
  )
}

/** @returns null where no country was given: prices are then shown as they were entered */
export const visitorTaxesFor = async (
  container: MedusaContainer,
  { customer_id, locale }: Buyer,
  { country_code, province, postal_code, ...pricing }: PricingRequest & Destination,
): Promise<VisitorTaxes | null> => {
  if (!country_code) return null
  const [region, customer, company] = await Promise.all([
    regionFor(container, { ...pricing, country_code }),
    customer_id ? customerOf(container, customer_id) : undefined,
    customer_id ? companyService(container).retrieveBuyerTaxStatus(customer_id) : null,
  ])
  return {
    isConsumer: !company,
    context:
      region?.automatic_taxes === false
        ? null
        : {
            address: {
              country_code: country_code.toLowerCase(),
              province_code: province ?? null,
              postal_code,
            },
            ...(customer && { customer }),
            is_return: false,
            locale,
          },
  }
}

export type TaxedProduct = { id: string; product_type_id?: string | null }

type Rates = PriceTerms["rates"]

/**
 * The tax rates on one unit of each product, by Medusa's tax module: none where the country has no tax
 * region.
 */
export const ratesOf = async (
  container: MedusaContainer,
  { context }: VisitorTaxes,
  products: readonly TaxedProduct[],
): Promise<ReadonlyMap<string, Rates>> => {
  if (!context || !products.length) return new Map()
  const lines = await container.resolve(Modules.TAX).getTaxLines(
    products.map(({ id, product_type_id }) => ({
      id,
      product_id: id,
      ...(product_type_id && { product_type_id }),
      quantity: 1,
    })),
    context,
  )
  const rates = new Map<string, { rate: number }[]>()
  for (const line of lines) {
    if (!("line_item_id" in line)) continue
    rates.set(line.line_item_id, [...(rates.get(line.line_item_id) ?? []), { rate: line.rate }])
  }
  return rates
}

/** No product: the rates of all that have none of their own. */
const ANY_PRODUCT: TaxedProduct = { id: "any" }

/** Whether prices without a region's rule are entered with tax. */
export const pricesIncludeTax = async (container: MedusaContainer, currency: string) => {
  const [preference] = await graph<{ is_tax_inclusive: boolean }>(container, {
    entity: "price_preference",
    fields: ["is_tax_inclusive"],
    filters: { attribute: "currency_code", value: currency },
  })
  return preference?.is_tax_inclusive ?? false
}

/**
 * The terms by which this visitor finds barrels by price: those of the prices of the index, which have
 * no region's rule, and of the rates that aren't a product's own.
 */
export const priceTermsFor = async (
  container: MedusaContainer,
  taxes: VisitorTaxes,
  currency: string,
): Promise<PriceTerms> => {
  const [isTaxInclusive, rates] = await Promise.all([
    pricesIncludeTax(container, currency),
    ratesOf(container, taxes, [ANY_PRODUCT]),
  ])
  return termsOf(taxes, { isTaxInclusive, rates: rates.get(ANY_PRODUCT.id) })
}

/** Where no rate is known, prices are shown as they were entered. */
export const termsOf = (
  { isConsumer }: VisitorTaxes,
  { isTaxInclusive, rates }: { isTaxInclusive: boolean; rates: Rates | undefined },
): PriceTerms => ({
  isTaxInclusive,
  showsTax: rates ? isConsumer : isTaxInclusive,
  rates: rates ?? [],
})
