import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import type {
  BarrelAttributes,
  BarrelDetail,
  BarrelFacets,
  BarrelListing,
  BarrelPrice,
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
import { type LiveListing, readLiveListings } from "./live-listings"
import { type PricedProduct, listPriceDetails } from "./price-details"
import {
  type PricingContext,
  type VariantPrice,
  calculatePrices,
  pricingContextFor,
} from "./prices"
import { barrelNotFound, retrieveBarrelRow } from "./retrieve-barrel-row"
import type { BarrelRow } from "./rows"
import { listChannelLocations, listStock, productAvailability, variantAvailability } from "./stock"
import {
  type Destination,
  type VisitorTaxes,
  priceTermsFor,
  pricesIncludeTax,
  visitorTaxesFor,
} from "./visitor-taxes"
import { attributesView, labelsView, listingView, lowestPrice, priceView } from "./views"

/** The visitor of a shop; `customer_id` decides on price lists. */
export type Visitor = {
  sales_channel_ids: string[]
  locale: string
  customer_id?: string
}

type StorePricing = Destination & { region_id?: string; currency_code?: string }

/** What a visitor's prices follow from, read once for an answer. */
type VisitorPricing = {
  /** Null where the store has no currency. */
  context: PricingContext | null
  /** Null where the visitor didn't say where goods would go. */
  taxes: VisitorTaxes | null
}

const pricingFor = async (
  container: MedusaContainer,
  visitor: Visitor,
  pricing: StorePricing,
): Promise<VisitorPricing> => {
  const [context, taxes] = await Promise.all([
    pricingContextFor(container, { ...pricing, customer_id: visitor.customer_id }),
    visitorTaxesFor(container, visitor, pricing),
  ])
  return { context, taxes }
}

/** The listings with the details of their prices, where the visitor said where goods would go. */
const withPriceDetails = async (
  container: MedusaContainer,
  listings: readonly BarrelListing[],
  priced: readonly PricedProduct[],
  { context, taxes }: VisitorPricing,
): Promise<BarrelListing[]> => {
  if (!taxes || !context) return [...listings]
  const details = await listPriceDetails(container, priced, { taxes, context })
  const priceOf = new Map(priced.map(({ id, price }) => [id, details.get(price.variant_id)]))
  return listings.map((listing) => ({ ...listing, price: priceOf.get(listing.id) ?? null }))
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

/** The search of a visitor: what they see, and how the index tells what is in stock for them. */
export const visitorSearch = (visitor: Visitor) => ({
  categoryField: "category_ids" as const,
  scope: indexScopeOf(visitor),
  inStock: { in_stock_channel_ids: { $overlaps: visitor.sales_channel_ids } },
  locale: visitor.locale,
  defaultOrder: SHOP_ORDER,
})

/** The price of a document whose price is the same for everybody. */
const indexedPrice = (
  { id, product_type_id }: BarrelDocument,
  { price }: BarrelListing,
  isTaxInclusive: boolean,
): PricedProduct[] =>
  price
    ? [
        {
          id,
          product_type_id: product_type_id as string | null | undefined,
          price: {
            // Never looked up: it has neither quantities nor price lists.
            variant_id: id,
            amount: price.amount,
            original_amount: price.amount,
            currency_code: price.currency_code,
            is_tax_inclusive: isTaxInclusive,
          },
          isConditional: false,
        },
      ]
    : []

const livePrice = ({ id, type_id }: BarrelRow["product"], price: VariantPrice): PricedProduct => ({
  id,
  product_type_id: type_id,
  price,
  isConditional: true,
})

/**
 * Documents of the index as this visitor sees them. Where a price or a stock depends on who looks, the
 * barrel is read anew, as all are for a customer with a group; one that they don't see is left out.
 */
const listingsFor = async (
  container: MedusaContainer,
  visitor: Visitor,
  documents: readonly BarrelDocument[],
  pricing: VisitorPricing,
): Promise<BarrelListing[]> => {
  const { options } = barrelService(container)
  const { locale } = visitor
  const { context, taxes } = pricing
  const shown = { locale, currency: context?.currency_code }
  // A group may have price lists, whose prices must be those of the cart at any moment.
  const hasGroup = Boolean(context?.customer?.groups?.length)
  const indexed = documents.map((document) =>
    hasGroup ? null : listingOf(document, shown, options),
  )
  const stale = documents.filter((_, index) => !indexed[index]).map(({ id }) => id)
  const live = stale.length
    ? await readLive(container, visitor, stale, context)
    : new Map<string, LiveListing>()
  const listings = documents.flatMap(
    ({ id }, index) => indexed[index] ?? live.get(id)?.listing ?? [],
  )
  if (!taxes || !context) return listings
  const isTaxInclusive = await pricesIncludeTax(container, context.currency_code)
  const priced = documents.flatMap((document, index) => {
    const listing = indexed[index]
    if (listing) return indexedPrice(document, listing, isTaxInclusive)
    const found = live.get(document.id)
    return found?.price ? livePrice(found.row.product, found.price) : []
  })
  return withPriceDetails(container, listings, priced, pricing)
}

const readLive = async (
  container: MedusaContainer,
  visitor: Visitor,
  ids: string[],
  context: PricingContext | null,
) => {
  const locationsOf = await listChannelLocations(container)
  return readLiveListings(container, ids, {
    context,
    locale: visitor.locale,
    visible: visibleTo(visitor),
    locationsOf: (row) => locationsOf(sharedChannels(visitor, row)),
  })
}

/** The terms of prices, where the search depends on them. */
const searchedTerms = async (
  container: MedusaContainer,
  { price, facets = [] }: Pick<StoreBarrelsQuery, "price" | "facets">,
  { context, taxes }: VisitorPricing,
) =>
  context && taxes && (price || facets.includes("price"))
    ? priceTermsFor(container, taxes, context.currency_code)
    : undefined

/** A page of what is on sale, from the search index. */
export const listStoreBarrels = async (
  container: MedusaContainer,
  visitor: Visitor,
  query: StoreBarrelsQuery,
): Promise<{
  barrels: BarrelListing[]
  count: number
  facets?: BarrelFacets
  interpreted?: Interpreted
}> => {
  const { limit, offset, region_id, country_code, province, postal_code, ...filters } = query
  const { options } = barrelService(container)
  const { locale } = visitor
  const pricing = await pricingFor(container, visitor, query)
  const currency = pricing.context?.currency_code
  const found = await searchBarrels(
    container,
    {
      ...visitorSearch(visitor),
      filters,
      currency,
      priceTerms: await searchedTerms(container, filters, pricing),
      fields: listingFields({ locale, currency }, options),
      limit,
      offset,
    },
    options,
  )
  const [barrels, facets] = await Promise.all([
    listingsFor(container, visitor, found.documents, pricing),
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
  pricing: VisitorPricing,
): Promise<BarrelListing[]> => {
  const { options } = barrelService(container)
  const currency = pricing.context?.currency_code
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
    pricing,
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
  const [visitorPricing, stock, locationsOf] = await Promise.all([
    pricingFor(container, visitor, pricing),
    listStock(container, variantIds),
    listChannelLocations(container),
  ])
  const { context, taxes } = visitorPricing
  const locations = locationsOf(sharedChannels(visitor, row))
  const [prices, related] = await Promise.all([
    calculatePrices(container, variantIds, context),
    listRelated(
      container,
      visitor,
      { id: product.id, barrel: attributesView(row) },
      visitorPricing,
    ),
  ])
  const details =
    taxes && context
      ? await listPriceDetails(
          container,
          [...prices.values()].map((price) => livePrice(product, price)),
          { taxes, context },
        )
      : new Map<string, BarrelPrice>()
  const priceOf = (price: VariantPrice | undefined) =>
    (price && details.get(price.variant_id)) ?? priceView(price)
  const lowest = lowestPrice(product, prices)
  return {
    ...listingView(row, productAvailability(stock, product, locations), lowest),
    price: priceOf(lowest),
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
        price: priceOf(price),
        original_price: lowered
          ? {
              amount: details.get(variant.id)?.original_amount ?? price.original_amount,
              currency_code: price.currency_code,
            }
          : null,
        ...variantAvailability(stock, variant, locations),
      }
    }),
    labels: labelsView(row, languageOf(visitor.locale)),
  }
}
