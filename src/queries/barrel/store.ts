import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import type {
  BarrelAttributes,
  BarrelDetail,
  BarrelFacets,
  BarrelListing,
  Interpreted,
  StoreBarrelsQuery,
} from "../../contracts/barrel"
import { barrelService } from "../../modules/barrel"
import { languageOf } from "../../shared/language"
import type { BarrelDocument } from "../../barrel-search/documents"
import { mostAlike, relatedTo } from "../../barrel-search/related"
import { listingFields, listingOf } from "../../barrel-search/listing"
import { SHOP_ORDER, searchBarrels } from "../../barrel-search/search"
import { facetsView } from "./facets"
import { readLiveListings } from "./live-listings"
import { calculatePrices, currencyFor, pricingContextFor } from "./prices"
import { barrelNotFound, retrieveBarrelRow } from "./retrieve-barrel-row"
import type { BarrelRow } from "./rows"
import { listChannelLocations, listStock, productAvailability, variantAvailability } from "./stock"
import { attributesView, labelsView, listingView, lowestPrice, priceView } from "./views"

/** The visitor of a shop; `customer_id` decides on price lists. */
export type Visitor = {
  sales_channel_ids: string[]
  locale: string
  customer_id?: string
}

type StorePricing = { region_id?: string; currency_code?: string }

/** What prices of the index are shown in: `currencyFor` the pricing that the visitor asks for. */
type Currency = Awaited<ReturnType<typeof currencyFor>>

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

/** The search of a visitor: what they see, and how the index tells what is in stock for them. */
export const visitorSearch = (visitor: Visitor) => ({
  categoryField: "category_ids" as const,
  scope: indexScopeOf(visitor),
  inStock: { in_stock_channel_ids: { $overlaps: visitor.sales_channel_ids } },
  locale: visitor.locale,
  defaultOrder: SHOP_ORDER,
})

/**
 * Documents of the index as this visitor sees them. Where a price or a stock depends on who looks, the
 * barrel is read anew, as all are for a customer; one that they don't see is left out.
 */
const listingsFor = async (
  container: MedusaContainer,
  visitor: Visitor,
  documents: readonly BarrelDocument[],
  { currency, ...pricing }: StorePricing & { currency: Currency },
): Promise<BarrelListing[]> => {
  const { options } = barrelService(container)
  const { locale, customer_id } = visitor
  const shown = { locale, currency }
  // A customer may have price lists, whose prices must be those of the cart at any moment.
  const indexed = documents.map((document) =>
    customer_id ? null : listingOf(document, shown, options),
  )
  const stale = documents.filter((_, index) => !indexed[index]).map(({ id }) => id)
  if (!stale.length) return indexed.filter((listing) => listing !== null)
  const locationsOf = await listChannelLocations(container)
  const live = await readLiveListings(container, stale, {
    pricing: { ...pricing, customer_id },
    locale,
    visible: visibleTo(visitor),
    locationsOf: (row) => locationsOf(sharedChannels(visitor, row)),
  })
  return documents.flatMap(({ id }, index) => indexed[index] ?? live.get(id)?.listing ?? [])
}

/** A page of what is on sale, from the search index. */
export const listStoreBarrels = async (
  container: MedusaContainer,
  visitor: Visitor,
  { limit, offset, region_id, ...filters }: StoreBarrelsQuery,
): Promise<{
  barrels: BarrelListing[]
  count: number
  facets?: BarrelFacets
  interpreted?: Interpreted
}> => {
  const { options } = barrelService(container)
  const { locale } = visitor
  const pricing = { region_id, currency_code: filters.currency_code }
  const currency = await currencyFor(container, pricing)
  const found = await searchBarrels(
    container,
    {
      ...visitorSearch(visitor),
      filters,
      currency,
      fields: listingFields({ locale, currency }, options),
      limit,
      offset,
    },
    options,
  )
  const [barrels, facets] = await Promise.all([
    listingsFor(container, visitor, found.documents, { ...pricing, currency }),
    filters.facets &&
      facetsView(container, found.facets, filters, { locale, audience: "shop" as const }),
  ])
  return {
    barrels,
    count: found.count - (found.documents.length - barrels.length),
    ...(facets && { facets }),
    ...(found.interpreted && { interpreted: found.interpreted }),
  }
}

const RELATED_COUNT = 4
/** The likest are chosen of so many. */
const RELATED_CANDIDATES = 60

const listRelated = async (
  container: MedusaContainer,
  visitor: Visitor,
  { id, barrel }: Pick<BarrelListing, "id" | "barrel">,
  shown: StorePricing & { currency: Currency },
): Promise<BarrelListing[]> => {
  const { options } = barrelService(container)
  const { currency } = shown
  const search = visitorSearch(visitor)
  const { documents } = await searchBarrels(
    container,
    {
      ...search,
      filters: { in_stock: true },
      scope: { $and: [search.scope, relatedTo(id, barrel)] },
      currency,
      fields: listingFields({ locale: visitor.locale, currency }, options),
      limit: RELATED_CANDIDATES,
      offset: 0,
    },
    options,
  )
  const alike = mostAlike(
    barrel,
    documents.map((document) => ({ document, barrel: document as unknown as BarrelAttributes })),
    RELATED_COUNT,
  )
  return listingsFor(
    container,
    visitor,
    alike.map(({ document }) => document),
    shown,
  )
}

const isProductId = (idOrHandle: string) => idOrHandle.startsWith("prod_")

export const retrieveStoreBarrel = async (
  container: MedusaContainer,
  visitor: Visitor,
  idOrHandle: string,
  pricing: StorePricing,
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
  const [prices, related] = await Promise.all([
    calculatePrices(container, variantIds, context),
    listRelated(
      container,
      visitor,
      { id: product.id, barrel: attributesView(row) },
      { ...pricing, currency: context?.currency_code },
    ),
  ])
  return {
    ...listingView(
      row,
      productAvailability(stock, product, locations),
      lowestPrice(product, prices),
    ),
    related,
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
