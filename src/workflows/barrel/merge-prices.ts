export type PriceRow = {
  id: string
  amount: number
  currency_code: string
  price_list_id?: string | null
  price_rules?: unknown[]
}

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
  const kept = own.map(({ id, amount, currency_code, price_rules }) => {
    const changed = price_rules?.length ? undefined : amounts.get(currency_code)
    if (changed !== undefined) amounts.delete(currency_code)
    return { id, currency_code, amount: changed ?? amount }
  })
  const added = [...amounts].map(([currency_code, amount]) => ({ currency_code, amount }))
  return [...kept, ...added]
}
