import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  AdminBarrel,
  AdminBarrelListing,
  AdminBarrelsQuery,
  BarrelFacets,
  Interpreted,
} from "../../contracts/barrel"
import { isBasePrice } from "../../modules/barrel/rules/base-price"
import { barrelService } from "../../modules/barrel"
import { allowedBarrelActions } from "../../modules/barrel/rules/lifecycle"
import { iso } from "../../shared/moment"
import { NEWEST_FIRST, searchBarrels } from "../../barrel-search/search"
import { facetsView } from "./facets"
import { type LiveListing, readLiveListings } from "./live-listings"
import { pricingContextFor } from "./prices"
import { listPriceRows } from "./price-rows"
import { retrieveBarrelRow } from "./retrieve-barrel-row"
import { staffScopeOf } from "./staff-scope"
import { listTexts } from "./texts"
import type { BarrelRow, ProductRow } from "./rows"
import { type Stock, listAvailability, listChannelLocations } from "./stock"
import { factsOf, listingView } from "./views"

type BasePrice = { amount: number; currency_code: string }

/** Prices without conditions of each product's first variant, by product id. */
const listBasePrices = async (container: MedusaContainer, products: ProductRow[]) => {
  const first = products.flatMap(({ id, variants: [variant] }) =>
    variant ? [[id, variant.id] as const] : [],
  )
  const rows = await listPriceRows(
    container,
    first.map(([, variantId]) => variantId),
  )
  return new Map(
    first.map(([id, variantId]): [string, BasePrice[]] => [
      id,
      (rows.get(variantId) ?? [])
        .filter(isBasePrice)
        .map(({ amount, currency_code }) => ({ amount, currency_code })),
    ]),
  )
}

const adminListing = (
  { row, listing }: Pick<LiveListing, "row" | "listing">,
  prices: BasePrice[],
): AdminBarrelListing => ({
  ...listing,
  sku: row.product.variants[0]?.sku ?? null,
  prices,
  created_at: iso(row.product.created_at),
  updated_at: iso(row.product.updated_at),
})

/** A page of barrels of any status: found in the index, read from the modules. */
export const listAdminBarrels = async (
  container: MedusaContainer,
  { limit, offset, ...filters }: AdminBarrelsQuery,
): Promise<{
  barrels: AdminBarrelListing[]
  count: number
  facets?: BarrelFacets
  interpreted?: Interpreted
}> => {
  const { options, defaultLocale } = barrelService(container)
  const { showsArchived, index } = staffScopeOf(filters)
  const context = await pricingContextFor(container, { currency_code: filters.currency_code })
  const locale = filters.locale ?? defaultLocale
  const found = await searchBarrels(
    container,
    {
      filters,
      categoryField: "staff_category_ids",
      scope: index,
      inStock: { in_stock: true },
      currency: context?.currency_code,
      locale,
      limit,
      offset,
      defaultOrder: NEWEST_FIRST,
    },
    options,
  )
  const locationsOf = await listChannelLocations(container)
  const ids = found.documents.map(({ id }) => id)
  const [live, facets] = await Promise.all([
    readLiveListings(container, ids, {
      context,
      locale: filters.locale,
      visible: ({ archived_at }) => showsArchived || !archived_at,
      locationsOf: ({ product }) => locationsOf(product.sales_channels.map(({ id }) => id)),
    }),
    filters.facets && facetsView(container, found.facets, filters, { locale, audience: "staff" }),
  ])
  const barrels = ids.flatMap((id) => live.get(id) ?? [])
  const prices = await listBasePrices(
    container,
    barrels.map(({ row }) => row.product),
  )
  return {
    barrels: barrels.map((barrel) => adminListing(barrel, prices.get(barrel.row.product.id) ?? [])),
    count: found.count - (ids.length - barrels.length),
    ...(facets && { facets }),
    ...(found.interpreted && { interpreted: found.interpreted }),
  }
}

const stockView = (stock: Stock, { product }: BarrelRow): AdminBarrel["stock"] =>
  [...(stock.get(product.variants[0]?.id ?? "") ?? [])]
    .flatMap(({ inventory }) => inventory?.location_levels ?? [])
    .map(({ location_id, stocked_quantity, reserved_quantity }) => ({
      location_id,
      quantity: stocked_quantity,
      reserved_quantity,
    }))

export const retrieveAdminBarrel = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminBarrel> => {
  const row = await retrieveBarrelRow(container, { id })
  const [{ stock, availabilityOf }, prices, texts] = await Promise.all([
    listAvailability(container, [row]),
    listBasePrices(container, [row.product]),
    listTexts(container, [id]),
  ])
  const availability = availabilityOf(row)
  const base = prices.get(id) ?? []
  const [price] = base
  return {
    ...adminListing({ row, listing: listingView(row, availability, price) }, base),
    subtitle: row.product.subtitle,
    description: row.product.description,
    images: row.product.images.map(({ id, url }) => ({ id, url })),
    category_ids: row.product.categories.map(({ id }) => id),
    sales_channel_ids: row.product.sales_channels.map(({ id }) => id),
    stock: stockView(stock, row),
    translations: texts.get(id) ?? {},
    allowed_actions: allowedBarrelActions(factsOf(row, availability)),
  }
}
