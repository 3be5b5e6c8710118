import { type PriceConditions, isBasePrice } from "../../modules/barrel/rules/base-price"

export type PriceRow = PriceConditions & { id: string; amount: number; currency_code: string }

export type PriceChange = { amount: number; currency_code: string }

/**
 * The changes that an update of base prices makes: existing prices with another amount, and prices in new
 * currencies, without those of `deleted` currencies. Other currencies and prices with conditions are not touched.
 */
export const planPriceChanges = (
  present: readonly PriceRow[],
  changes: readonly PriceChange[],
  deleted: readonly string[] = [],
) => {
  const baseOf = new Map(present.filter(isBasePrice).map((price) => [price.currency_code, price]))
  return {
    update: changes.flatMap(({ currency_code, amount }) => {
      const price = baseOf.get(currency_code)
      return price ? [{ id: price.id, amount, before: price.amount }] : []
    }),
    create: changes.filter(({ currency_code }) => !baseOf.has(currency_code)),
    delete: deleted.flatMap((currency) => baseOf.get(currency) ?? []),
  }
}
