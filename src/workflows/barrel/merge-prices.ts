import { type PriceConditions, isBasePrice } from "../../modules/barrel/rules/base-price"

export type PriceRow = PriceConditions & { id: string; amount: number; currency_code: string }

/**
 * The prices of a variant after an update. Medusa deletes the prices it isn't given, so those of
 * other currencies and those with conditions are named again as they are.
 */
export const mergePrices = (
  present: PriceRow[],
  changes: { amount: number; currency_code: string }[],
) => {
  const amounts = new Map(changes.map(({ currency_code, amount }) => [currency_code, amount]))
  const own = present.filter(({ price_list_id }) => !price_list_id)
  const kept = own.map((price) => {
    const { id, amount, currency_code } = price
    const changed = isBasePrice(price) ? amounts.get(currency_code) : undefined
    if (changed !== undefined) amounts.delete(currency_code)
    return { id, currency_code, amount: changed ?? amount }
  })
  const added = [...amounts].map(([currency_code, amount]) => ({ currency_code, amount }))
  return [...kept, ...added]
}
