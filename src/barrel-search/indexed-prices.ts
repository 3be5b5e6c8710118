import { isBasePrice } from "../modules/barrel/rules/base-price"
import { type PriceRow, listPriceRows } from "../queries/barrel/price-rows"
import { type VariantPrice, calculatePrices } from "../queries/barrel/prices"
import type { Scope } from "../queries/graph"

type IndexedPrice = Pick<VariantPrice, "amount" | "original_amount">

/** What the index holds of prices: by currency, as a visitor without a customer group pays them. */
export type IndexedPrices = {
  /** The lowest of these variants; null where none has a price. */
  lowest: (variantIds: readonly string[], currency: string) => IndexedPrice | null
  /** Whether everybody pays the same, wherever and whoever they are. */
  areUniform: (variantIds: readonly string[]) => boolean
}

type Calculated = ReadonlyMap<string, ReadonlyMap<string, VariantPrice>>

const basePricesOf = (rows: readonly PriceRow[], currency: string): IndexedPrice[] =>
  rows
    .filter((row) => row.currency_code === currency && isBasePrice(row))
    .map(({ amount }) => ({ amount, original_amount: amount }))

/**
 * Medusa's own calculation is asked for those variants alone whose prices have conditions: of a price
 * list, a region, a quantity. Of the others the price is what staff typed in.
 */
export const readIndexedPrices = async (
  scope: Scope,
  variantIds: string[],
  currencies: readonly string[],
): Promise<IndexedPrices> => {
  const rows = await listPriceRows(scope, variantIds)
  const isUniform = (id: string) => (rows.get(id) ?? []).every(isBasePrice)
  const conditional = variantIds.filter((id) => !isUniform(id))
  const calculated: Calculated = new Map(
    await Promise.all(
      currencies.map(
        async (currency) =>
          [
            currency,
            await calculatePrices(scope, conditional, { currency_code: currency }),
          ] as const,
      ),
    ),
  )
  const pricesFor = (id: string, currency: string) =>
    isUniform(id)
      ? basePricesOf(rows.get(id) ?? [], currency)
      : [calculated.get(currency)?.get(id)].filter((price) => price !== undefined)
  return {
    lowest: (ids, currency) => {
      const prices = ids.flatMap((id) => pricesFor(id, currency))
      return prices.length
        ? prices.reduce((low, price) => (price.amount < low.amount ? price : low))
        : null
    },
    areUniform: (ids) => ids.every(isUniform),
  }
}
