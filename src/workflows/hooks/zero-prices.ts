import type { MedusaContainer } from "@medusajs/framework/types"
import { invalid } from "../../errors"
import { isBasePrice } from "../../modules/barrel/rules/base-price"
import { listBarrelRows } from "../../queries/barrel/list-rows"
import { listPriceRows } from "../../queries/barrel/price-rows"

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
