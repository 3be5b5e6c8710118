import type { MedusaContainer } from "@medusajs/framework/types"
import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import type {
  AdminBarrel,
  AdminBarrelListing,
  AdminBarrelsQuery,
  BarrelFacets,
} from "../../contracts/barrel"
import { type PriceConditions, isBasePrice } from "../../modules/barrel/rules/base-price"
import { allowedBarrelActions } from "../../modules/barrel/rules/lifecycle"
import { graph } from "../graph"
import { type ListedBarrel, listBarrels } from "./list-barrels"
import { retrieveBarrelRow } from "./retrieve-barrel-row"
import { staffScopeOf } from "./staff-scope"
import type { BarrelRow, ProductRow } from "./rows"
import { type Stock, listChannelLocations, retrieveAvailability } from "./stock"
import { factsOf, listingView, toIso } from "./views"

type BasePrice = { amount: number; currency_code: string }
type PriceRow = BasePrice & PriceConditions

/** Prices without conditions, by product id: what staff typed in, not what a customer would pay. */
const listBasePrices = async (container: MedusaContainer, products: ProductRow[]) => {
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
  const prices = new Map<string, BasePrice[]>()
  if (!variantIds.length) return prices
  const variants = await graph<{ product_id: string; prices?: PriceRow[] }>(container, {
    entity: "product_variant",
    fields: [
      "product_id",
      "prices.amount",
      "prices.currency_code",
      "prices.price_list_id",
      "prices.min_quantity",
      "prices.max_quantity",
      "prices.price_rules.id",
    ],
    filters: { id: variantIds },
  })
  for (const variant of variants) {
    if (prices.has(variant.product_id)) continue
    prices.set(
      variant.product_id,
      (variant.prices ?? [])
        .filter(isBasePrice)
        .map(({ amount, currency_code }) => ({ amount, currency_code })),
    )
  }
  return prices
}

const adminListing = (
  { row, listing }: Pick<ListedBarrel, "row" | "listing">,
  prices: BasePrice[],
): AdminBarrelListing => ({
  ...listing,
  sku: row.product.variants[0]?.sku ?? null,
  prices,
  created_at: toIso(row.product.created_at),
  updated_at: toIso(row.product.updated_at),
})

export const listAdminBarrels = async (
  container: MedusaContainer,
  { limit, offset, ...filters }: AdminBarrelsQuery,
): Promise<{ barrels: AdminBarrelListing[]; count: number; facets?: BarrelFacets }> => {
  const { showsArchived, index } = staffScopeOf(filters)
  const locationsOf = await listChannelLocations(container)
  const { barrels, ...page } = await listBarrels(container, {
    filters,
    limit,
    offset,
    pricing: { currency_code: filters.currency_code },
    locale: filters.locale,
    audience: "staff",
    scope: index,
    inStock: { in_stock: true },
    visible: ({ archived_at }) => showsArchived || !archived_at,
    locationsOf: ({ product }) => locationsOf(product.sales_channels.map(({ id }) => id)),
  })
  const prices = await listBasePrices(
    container,
    barrels.map(({ row }) => row.product),
  )
  return {
    barrels: barrels.map((barrel) => adminListing(barrel, prices.get(barrel.row.product.id) ?? [])),
    ...page,
  }
}

const listTranslations = async (container: MedusaContainer, productId: string) => {
  if (!FeatureFlag.isFeatureEnabled("translation")) return {}
  const translations = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations({ reference: "product", reference_id: productId })
  return Object.fromEntries(
    translations.map(({ locale_code, translations }) => [locale_code, textsOf(translations)]),
  )
}

const textsOf = (texts: Record<string, unknown>) =>
  Object.fromEntries(
    ["title", "subtitle", "description"].flatMap((field) =>
      typeof texts[field] === "string" ? [[field, texts[field]]] : [],
    ),
  )

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
  const [{ stock, availability }, prices, translations] = await Promise.all([
    retrieveAvailability(container, row.product),
    listBasePrices(container, [row.product]),
    listTranslations(container, id),
  ])
  const base = prices.get(id) ?? []
  const price = base[0] && { ...base[0], original_amount: base[0].amount }
  return {
    ...adminListing({ row, listing: listingView(row, availability, price) }, base),
    subtitle: row.product.subtitle,
    description: row.product.description,
    images: row.product.images.map(({ id, url }) => ({ id, url })),
    category_ids: row.product.categories.map(({ id }) => id),
    sales_channel_ids: row.product.sales_channels.map(({ id }) => id),
    stock: stockView(stock, row),
    translations,
    allowed_actions: allowedBarrelActions(factsOf(row, availability)),
  }
}
