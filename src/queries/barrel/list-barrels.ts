import type { MedusaContainer } from "@medusajs/framework/types"
import type { BarrelListing } from "../../contracts/barrel"
import { graph } from "../graph"
import {
  type BarrelFilters,
  columnFilters,
  matchesListing,
  matchesRow,
  needsPricesOrStock,
  sortBarrels,
} from "./filters"
import { type PricingRequest, calculatePrices, pricingContextFor } from "./prices"
import { type BarrelRow, CATEGORY_FIELDS, LISTING_FIELDS, toBarrelRow } from "./rows"
import { type Stock, listStock, productAvailability } from "./stock"
import { listingView, lowestPrice } from "./views"

export type ListedBarrel = { row: BarrelRow; listing: BarrelListing; stock: Stock }

export type BarrelListRequest = {
  filters: BarrelFilters
  pricing: PricingRequest
  limit: number
  offset: number
  locale?: string
  /** Rows the caller may see at all. */
  visible: (row: BarrelRow) => boolean
  /** Stock locations that count for a row. */
  locationsOf: (row: BarrelRow) => ReadonlySet<string>
}

/**
 * A page of barrels with price and availability. Prices and stock are read for the page alone
 * unless a filter or the order depends on them.
 */
export const listBarrels = async (
  container: MedusaContainer,
  { filters, pricing, limit, offset, locale, visible, locationsOf }: BarrelListRequest,
): Promise<{ barrels: ListedBarrel[]; count: number }> => {
  const rows = await graph<Partial<BarrelRow>>(
    container,
    {
      entity: "barrel",
      fields: [...LISTING_FIELDS, ...(filters.category_id ? CATEGORY_FIELDS : [])],
      filters: columnFilters(filters),
    },
    { locale },
  )
  const context = await pricingContextFor(container, pricing)

  const complete = async (entries: { row: BarrelRow }[]): Promise<ListedBarrel[]> => {
    const variantIds = entries.flatMap(({ row: { product } }) =>
      product.variants.map(({ id }) => id),
    )
    const [stock, prices] = await Promise.all([
      listStock(container, variantIds),
      calculatePrices(container, variantIds, context),
    ])
    return entries.map(({ row }) => ({
      row,
      stock,
      listing: listingView(
        row,
        productAvailability(stock, row.product, locationsOf(row)),
        lowestPrice(row.product, prices),
      ),
    }))
  }

  const candidates = rows
    .flatMap((row) => toBarrelRow(row) ?? [])
    .filter((row) => visible(row) && matchesRow(row, filters))
    .map((row) => ({ row }))
  const page = <T>(entries: T[]) => entries.slice(offset, offset + limit)

  if (!needsPricesOrStock(filters)) {
    const sorted = sortBarrels(candidates, filters.order)
    return { barrels: await complete(page(sorted)), count: sorted.length }
  }
  const matching = (await complete(candidates)).filter(({ listing }) =>
    matchesListing(listing, filters),
  )
  return { barrels: page(sortBarrels(matching, filters.order)), count: matching.length }
}
