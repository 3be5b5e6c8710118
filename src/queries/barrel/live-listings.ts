import type { MedusaContainer } from "@medusajs/framework/types"
import type { BarrelListing } from "../../contracts/barrel"
import { listBarrelRows } from "./list-rows"
import { type PricingContext, type VariantPrice, calculatePrices } from "./prices"
import { type BarrelRow, LISTING_FIELDS } from "./rows"
import { listStock, productAvailability } from "./stock"
import { listingView, lowestPrice } from "./views"

export type LiveListing = {
  row: BarrelRow
  listing: BarrelListing
  /** The lowest of its variants. */
  price: VariantPrice | undefined
}

export type LiveRequest = {
  /** The caller's, null where the store has no currency. */
  context: PricingContext | null
  locale?: string
  /** Whether the caller may see a row. */
  visible: (row: BarrelRow) => boolean
  /** Stock locations that count for a row. */
  locationsOf: (row: BarrelRow) => ReadonlySet<string>
}

/** Listings by product id, read from the modules, with the caller's prices and stock. */
export const readLiveListings = async (
  container: MedusaContainer,
  productIds: string[],
  { context, locale, visible, locationsOf }: LiveRequest,
): Promise<ReadonlyMap<string, LiveListing>> => {
  if (!productIds.length) return new Map()
  const found = await listBarrelRows(container, productIds, LISTING_FIELDS, { locale })
  const rows = [...found.values()].filter(visible)
  const variantIds = rows.flatMap(({ product }) => product.variants.map(({ id }) => id))
  const [stock, prices] = await Promise.all([
    listStock(container, variantIds),
    calculatePrices(container, variantIds, context),
  ])
  return new Map(
    rows.map((row) => {
      const availability = productAvailability(stock, row.product, locationsOf(row))
      const price = lowestPrice(row.product, prices)
      return [row.product.id, { row, listing: listingView(row, availability, price), price }]
    }),
  )
}
