/** Conditions that Medusa keeps with a price. */
export type PriceConditions = {
  price_list_id?: string | null
  price_rules?: unknown[]
  min_quantity?: number | null
  max_quantity?: number | null
}

/** The price that anyone pays for one unit: of no price list, with no rule and no quantity. */
export const isBasePrice = (price: PriceConditions): boolean =>
  !price.price_list_id &&
  !price.price_rules?.length &&
  (price.min_quantity ?? null) === null &&
  (price.max_quantity ?? null) === null
