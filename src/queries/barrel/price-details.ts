import type { MedusaContainer } from "@medusajs/framework/types"
import { amountsWithTax, shownAmount } from "../../barrel-search/price-terms"
import type { BarrelPrice } from "../../contracts/barrel"
import { barrelService } from "../../modules/barrel"
import { barrelIdOf } from "../../modules/barrel/rules/identity"
import { type PriceStep, lowestBeforeReduction } from "../../modules/barrel/rules/price-history"
import { type PriceRow, listPriceRows } from "./price-rows"
import { type PricingContext, type VariantPrice, calculatePrices } from "./prices"
import { type TaxedProduct, type VisitorTaxes, ratesOf, termsOf } from "./visitor-taxes"

/** A price with what its details follow from. */
export type PricedProduct = TaxedProduct & {
  price: VariantPrice
  /** Whether it depends on price lists, rules or quantities. */
  isConditional: boolean
}

type Tier = { min_quantity: number; amount: number }

/** Quantities from which a price may be another. */
const thresholdsOf = (rows: readonly PriceRow[], currency: string): number[] =>
  rows
    .filter(({ currency_code }) => currency_code === currency)
    .flatMap(({ min_quantity, max_quantity }) => [min_quantity, max_quantity && max_quantity + 1])
    .filter((quantity) => typeof quantity === "number" && quantity > 1)
    .map(Number)

/**
 * The prices of greater quantities by variant id, as Medusa's cart calculates them: one calculation for
 * each quantity at which a price may change.
 */
const listTiers = async (
  container: MedusaContainer,
  prices: readonly VariantPrice[],
  context: PricingContext,
): Promise<ReadonlyMap<string, Tier[]>> => {
  const rows = await listPriceRows(
    container,
    prices.map(({ variant_id }) => variant_id),
  )
  const variantsAt = new Map<number, string[]>()
  for (const { variant_id, currency_code } of prices) {
    for (const quantity of new Set(thresholdsOf(rows.get(variant_id) ?? [], currency_code))) {
      variantsAt.set(quantity, [...(variantsAt.get(quantity) ?? []), variant_id])
    }
  }
  const quantities = [...variantsAt.keys()].sort((a, b) => a - b)
  const calculated = await Promise.all(
    quantities.map((quantity) =>
      calculatePrices(container, variantsAt.get(quantity) ?? [], { ...context, quantity }),
    ),
  )
  return new Map(
    prices.map(({ variant_id, amount }) => {
      let last = amount
      const tiers = quantities.flatMap((min_quantity, index): Tier[] => {
        const tier = calculated[index]?.get(variant_id)
        if (!tier || tier.amount === last) return []
        last = tier.amount
        return [{ min_quantity, amount: tier.amount }]
      })
      return [variant_id, tiers]
    }),
  )
}

/** The histories of reduced prices, in their currency, by product id. */
const listHistories = async (
  container: MedusaContainer,
  products: readonly PricedProduct[],
): Promise<ReadonlyMap<string, readonly PriceStep[]>> => {
  const reduced = products.filter(({ price }) => price.amount < price.original_amount)
  if (!reduced.length) return new Map()
  const histories = await barrelService(container).listMillesimeBarrelPriceHistories({
    id: reduced.map(({ id }) => barrelIdOf(id)),
  })
  const byBarrel = new Map(histories.map(({ id, prices }) => [id, prices]))
  return new Map(
    reduced.map(({ id, price }) => [id, byBarrel.get(barrelIdOf(id))?.[price.currency_code] ?? []]),
  )
}

/** Only what everybody pays has a history; a price of the visitor's own has none. */
const lowestBefore = (steps: readonly PriceStep[], { amount }: VariantPrice): number | null =>
  steps.at(-1)?.amount === amount ? lowestBeforeReduction(steps) : null

/**
 * The prices of a page as the visitor would pay them, by variant id, in a constant number of queries and
 * one calculation of taxes.
 */
export const listPriceDetails = async (
  container: MedusaContainer,
  products: readonly PricedProduct[],
  { taxes, context }: { taxes: VisitorTaxes; context: PricingContext },
): Promise<ReadonlyMap<string, BarrelPrice>> => {
  const conditional = products.filter(({ isConditional }) => isConditional)
  const [rates, tiers, histories] = await Promise.all([
    ratesOf(container, taxes, [...new Map(products.map((entry) => [entry.id, entry])).values()]),
    listTiers(
      container,
      conditional.map(({ price }) => price),
      context,
    ),
    listHistories(container, conditional),
  ])
  return new Map(
    products.map(({ id, price }) => {
      const ownRates = rates.get(id)
      const terms = termsOf(taxes, { isTaxInclusive: price.is_tax_inclusive, rates: ownRates })
      const { withTax, withoutTax } = amountsWithTax(price.amount, terms)
      const shown = (amount: number) => shownAmount(amount, terms)
      const lowest = lowestBefore(histories.get(id) ?? [], price)
      return [
        price.variant_id,
        {
          amount: shown(price.amount),
          currency_code: price.currency_code,
          original_amount: shown(price.original_amount),
          is_tax_inclusive: terms.showsTax,
          amount_with_tax: ownRates ? withTax : null,
          amount_without_tax: ownRates ? withoutTax : null,
          tax_rate: ownRates ? ownRates.reduce((sum, { rate }) => sum + rate, 0) : null,
          lowest_amount_30_days: lowest === null ? null : shown(lowest),
          tiers: (tiers.get(price.variant_id) ?? []).map(({ min_quantity, amount }) => ({
            min_quantity,
            amount: shown(amount),
          })),
        },
      ]
    }),
  )
}
