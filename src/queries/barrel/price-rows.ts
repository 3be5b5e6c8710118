import type { PriceConditions } from "../../modules/barrel/rules/base-price"
import { type Scope, graph } from "../graph"

export type PriceRow = PriceConditions & { amount: number; currency_code: string }

type Link = { variant_id: string; price_set_id: string }

/**
 * All prices by variant id as staff entered them, including those with conditions. Not read through
 * `variants.prices`, where Medusa leaves out prices of price lists.
 */
export const listPriceRows = async (
  scope: Scope,
  variantIds: string[],
): Promise<ReadonlyMap<string, PriceRow[]>> => {
  if (!variantIds.length) return new Map()
  const links = await graph<Link>(scope, {
    entity: "product_variant_price_set",
    fields: ["variant_id", "price_set_id"],
    filters: { variant_id: variantIds },
  })
  const prices = await graph<PriceRow & { price_set_id: string }>(scope, {
    entity: "price",
    fields: [
      "price_set_id",
      "amount",
      "currency_code",
      "price_list_id",
      "min_quantity",
      "max_quantity",
      "price_rules.id",
    ],
    filters: { price_set_id: links.map(({ price_set_id }) => price_set_id) },
  })
  const variantOf = new Map(links.map(({ variant_id, price_set_id }) => [price_set_id, variant_id]))
  const byVariant = new Map<string, PriceRow[]>()
  for (const { price_set_id, ...price } of prices) {
    const variantId = variantOf.get(price_set_id) ?? ""
    byVariant.set(variantId, [...(byVariant.get(variantId) ?? []), price])
  }
  return byVariant
}
