import type { MedusaContainer } from "@medusajs/framework/types"
import { invalid } from "../../errors"
import { isBasePrice } from "../../modules/barrel/rules/base-price"
import { listBarrelRows } from "../../queries/barrel/list-rows"
import { listPriceRows } from "../../queries/barrel/price-rows"
import { graph } from "../../queries/graph"

/** A price of 0 that a request to one of Medusa's endpoints would set. */
export type ZeroPrice = {
  /** undefined: a new product, with the attributes of a barrel. */
  product_id?: string | undefined
  /** undefined: a new variant. */
  variant_id?: string | undefined
  /** undefined: that of the price which is changed. */
  currency_code?: string | undefined
  /** Whether the request itself publishes the product. */
  isPublished?: boolean
  path: string
}

/**
 * Whether published barrels would get a price of 0. One that is 0 already was allowed once, and may be sent
 * along with others.
 * @throws DomainError `invalid_request` naming the price
 */
export const throwIfSoldForNothing = async (
  container: MedusaContainer,
  prices: readonly ZeroPrice[],
): Promise<void> => {
  const barrels = await listBarrelRows(
    container,
    prices.flatMap(({ product_id }) => product_id ?? []),
  )
  const present = await listPriceRows(
    container,
    prices.flatMap(({ variant_id }) => variant_id ?? []),
  )
  const isFreeAlready = ({ variant_id, currency_code }: ZeroPrice) =>
    (present.get(variant_id ?? "") ?? []).some(
      (price) =>
        isBasePrice(price) &&
        price.amount === 0 &&
        (currency_code === undefined || price.currency_code === currency_code),
    )
  const refused = prices.find((price) => {
    const { product_id, isPublished } = price
    const barrel = product_id === undefined ? undefined : barrels.get(product_id)
    if (product_id !== undefined && !barrel) return false
    return (isPublished || barrel?.product.status === "published") && !isFreeAlready(price)
  })
  if (refused) throw invalid(refused.path, "zero_price")
}

/** A price of 0 that a request would set in a price list. */
export type ZeroListPrice = { variant_id: string; path: string }

/**
 * Whether a price list would give barrels away: their attributes have no `allow_zero_price` for that, and
 * Medusa's promotions do.
 * @throws DomainError `invalid_request` naming the price
 */
export const throwIfListedForNothing = async (
  container: MedusaContainer,
  prices: readonly ZeroListPrice[],
): Promise<void> => {
  const variants = await graph<{ id: string; product_id: string }>(container, {
    entity: "product_variant",
    fields: ["id", "product_id"],
    filters: { id: prices.map(({ variant_id }) => variant_id) },
  })
  const productOf = new Map(variants.map(({ id, product_id }) => [id, product_id]))
  const barrels = await listBarrelRows(container, [...productOf.values()])
  const refused = prices.find(({ variant_id }) => barrels.has(productOf.get(variant_id) ?? ""))
  if (refused) throw invalid(refused.path, "zero_list_price")
}
