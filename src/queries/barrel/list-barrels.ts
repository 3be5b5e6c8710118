import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types"
import type { BarrelFacets, BarrelListing } from "../../contracts/barrel"
import { BARREL_MODULE } from "../../modules/barrel"
import { barrelIdOf } from "../../modules/barrel/rules/identity"
import type BarrelModuleService from "../../modules/barrel/service"
import { searchBarrels } from "../barrel-index/search"
import { graph } from "../graph"
import { facetsView } from "./facets"
import type { BarrelFilters } from "./filters"
import { type PricingRequest, calculatePrices, pricingContextFor } from "./prices"
import { type BarrelRow, LISTING_FIELDS, toBarrelRow } from "./rows"
import { listStock, productAvailability } from "./stock"
import { listingView, lowestPrice } from "./views"

export type ListedBarrel = { row: BarrelRow; listing: BarrelListing }

export type BarrelListRequest = {
  filters: BarrelFilters
  pricing: PricingRequest
  limit: number
  offset: number
  locale?: string
  audience: "shop" | "staff"
  /** What of the index the caller may see. */
  scope: SearchTypes.SearchFilters
  /** How the index tells what is in stock for the caller. */
  inStock: SearchTypes.SearchFilters
  /** The same rule as `scope` on what the database says: the index may be a moment behind. */
  visible: (row: BarrelRow) => boolean
  /** Stock locations that count for a row. */
  locationsOf: (row: BarrelRow) => ReadonlySet<string>
}

export type BarrelPage = { barrels: ListedBarrel[]; count: number; facets?: BarrelFacets }

const retrieveRows = async (
  container: MedusaContainer,
  productIds: string[],
  locale: string | undefined,
): Promise<BarrelRow[]> => {
  if (!productIds.length) return []
  const rows = await graph<Partial<BarrelRow>>(
    container,
    {
      entity: "barrel",
      fields: LISTING_FIELDS,
      filters: { id: productIds.map(barrelIdOf) },
    },
    { locale },
  )
  const byProduct = new Map(
    rows.flatMap((row) => {
      const barrel = toBarrelRow(row)
      return barrel ? [[barrel.product.id, barrel] as const] : []
    }),
  )
  return productIds.flatMap((id) => byProduct.get(id) ?? [])
}

/** A page of barrels: found by the index, read from the database with live prices and stock. */
export const listBarrels = async (
  container: MedusaContainer,
  { filters, pricing, limit, offset, locale, audience, ...request }: BarrelListRequest,
): Promise<BarrelPage> => {
  const { options, defaultLocale } = container.resolve<BarrelModuleService>(BARREL_MODULE)
  const language = locale ?? defaultLocale
  const context = await pricingContextFor(container, pricing)
  const found = await searchBarrels(
    container,
    {
      filters,
      scope: request.scope,
      inStock: request.inStock,
      currency: context?.currency_code as string | undefined,
      locale: language,
      limit,
      offset,
    },
    options,
  )
  const rows = (await retrieveRows(container, found.ids, locale)).filter(request.visible)
  const variantIds = rows.flatMap(({ product }) => product.variants.map(({ id }) => id))
  const [stock, prices, facets] = await Promise.all([
    listStock(container, variantIds),
    calculatePrices(container, variantIds, context),
    filters.facets && facetsView(container, found.facets, filters, { locale: language, audience }),
  ])
  return {
    barrels: rows.map((row) => ({
      row,
      listing: listingView(
        row,
        productAvailability(stock, row.product, request.locationsOf(row)),
        lowestPrice(row.product, prices),
      ),
    })),
    count: found.count - (found.ids.length - rows.length),
    ...(facets && { facets }),
  }
}
