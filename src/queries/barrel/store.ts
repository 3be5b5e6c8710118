import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import type {
  BarrelDetail,
  BarrelFacets,
  BarrelListing,
  StoreBarrelsQuery,
} from "../../contracts/barrel"
import { barrelService } from "../../modules/barrel"
import { languageOf } from "../../shared/language"
import { listingFields, listingOf } from "../../barrel-search/listing"
import { searchBarrels } from "../../barrel-search/search"
import { facetsView } from "./facets"
import { readLiveListings } from "./live-listings"
import { calculatePrices, currencyFor, pricingContextFor } from "./prices"
import { barrelNotFound, retrieveBarrelRow } from "./retrieve-barrel-row"
import type { BarrelRow } from "./rows"
import { listChannelLocations, listStock, productAvailability, variantAvailability } from "./stock"
import { labelsView, listingView, lowestPrice, priceView } from "./views"

/** The visitor of a shop; `customer_id` decides on price lists. */
export type Visitor = {
  sales_channel_ids: string[]
  locale: string
  customer_id?: string
}

/** Which barrels a shop shows, in lists and details. */
const visibleTo = (visitor: Visitor) => {
  const channels = new Set(visitor.sales_channel_ids)
  return ({ product, archived_at }: BarrelRow): boolean =>
    product.status === "published" &&
    !archived_at &&
    product.sales_channels.some(({ id }) => channels.has(id))
}

/** The channels of the visitor that the barrel is sold in. */
const sharedChannels = ({ sales_channel_ids }: Visitor, { product }: BarrelRow): string[] =>
  product.sales_channels.map(({ id }) => id).filter((id) => sales_channel_ids.includes(id))

/** `visibleTo` as filters of the index. */
const indexScopeOf = ({ sales_channel_ids }: Visitor): SearchTypes.SearchFilters => ({
  status: { $in: ["published", "sold"] },
  sales_channel_ids: { $overlaps: sales_channel_ids },
})

/**
 * A page of what is on sale, from the search index. Where a price or a stock depends on who looks,
 * the barrel is read anew for this visitor, as all are for a customer.
 */
export const listStoreBarrels = async (
  container: MedusaContainer,
  visitor: Visitor,
  { limit, offset, region_id, ...filters }: StoreBarrelsQuery,
): Promise<{ barrels: BarrelListing[]; count: number; facets?: BarrelFacets }> => {
  const { options } = barrelService(container)
  const { locale, customer_id, sales_channel_ids } = visitor
  const pricing = { region_id, currency_code: filters.currency_code }
  const shown = { locale, currency: await currencyFor(container, pricing) }
  const found = await searchBarrels(
    container,
    {
      filters,
      categoryField: "category_ids",
      scope: indexScopeOf(visitor),
      inStock: { in_stock_channel_ids: { $overlaps: sales_channel_ids } },
      ...shown,
      fields: listingFields(shown, options),
      limit,
      offset,
    },
    options,
  )
  // A customer may have price lists, whose prices must be those of the cart at any moment.
  const indexed = found.documents.map((document) =>
    customer_id ? null : listingOf(document, shown, options),
  )
  const locationsOf = await listChannelLocations(container)
  const [live, facets] = await Promise.all([
    readLiveListings(
      container,
      found.documents.filter((_, index) => !indexed[index]).map(({ id }) => id),
      {
        pricing: { ...pricing, customer_id },
        locale,
        visible: visibleTo(visitor),
        locationsOf: (row) => locationsOf(sharedChannels(visitor, row)),
      },
    ),
    filters.facets &&
      facetsView(container, found.facets, filters, { locale, audience: "shop" as const }),
  ])
  const barrels = found.documents.flatMap(
    ({ id }, index) => indexed[index] ?? live.get(id)?.listing ?? [],
  )
  return {
    barrels,
    count: found.count - (found.documents.length - barrels.length),
    ...(facets && { facets }),
  }
}

const isProductId = (idOrHandle: string) => idOrHandle.startsWith("prod_")

export const retrieveStoreBarrel = async (
  container: MedusaContainer,
  visitor: Visitor,
  idOrHandle: string,
  pricing: { region_id?: string; currency_code?: string },
): Promise<BarrelDetail> => {
  const row = await retrieveBarrelRow(
    container,
    isProductId(idOrHandle) ? { id: idOrHandle } : { handle: idOrHandle },
    visitor.locale,
  )
  if (!visibleTo(visitor)(row)) throw barrelNotFound()

  const { product } = row
  const variantIds = product.variants.map(({ id }) => id)
  const [context, stock, locationsOf] = await Promise.all([
    pricingContextFor(container, { ...pricing, customer_id: visitor.customer_id }),
    listStock(container, variantIds),
    listChannelLocations(container),
  ])
  const locations = locationsOf(sharedChannels(visitor, row))
  const prices = await calculatePrices(container, variantIds, context)
  return {
    ...listingView(
      row,
      productAvailability(stock, product, locations),
      lowestPrice(product, prices),
    ),
    subtitle: product.subtitle,
    description: product.description,
    images: product.images.map(({ id, url }) => ({ id, url })),
    categories: product.categories
      .filter(({ is_active, is_internal }) => is_active && !is_internal)
      .map(({ id, name, handle }) => ({ id, name, handle })),
    variants: product.variants.map((variant) => {
      const price = prices.get(variant.id)
      const lowered = price && price.original_amount > price.amount
      return {
        id: variant.id,
        title: variant.title,
        sku: variant.sku,
        price: priceView(price),
        original_price: lowered ? priceView({ ...price, amount: price.original_amount }) : null,
        ...variantAvailability(stock, variant, locations),
      }
    }),
    labels: labelsView(row, languageOf(visitor.locale)),
  }
}
