import {
  type Availability,
  type InventoryItemStock,
  availabilityOf,
} from "../../modules/barrel/rules/availability"
import { type Scope, graph } from "../graph"
import type { BarrelRow, ProductRow, VariantRow } from "./rows"

export type InventoryRow = {
  variant_id: string
  required_quantity: number
  inventory_item_id: string
  inventory?: {
    location_levels?: {
      id: string
      location_id: string
      stocked_quantity: number
      reserved_quantity: number
    }[]
  }
}

/** Stock by variant id, read without a cache, so that what is shown can be sold. */
export const listStock = async (container: Scope, variantIds: string[]) => {
  if (!variantIds.length) return new Map<string, InventoryRow[]>()
  const rows = await graph<InventoryRow>(container, {
    entity: "product_variant_inventory_items",
    fields: [
      "variant_id",
      "required_quantity",
      "inventory_item_id",
      "inventory.location_levels.id",
      "inventory.location_levels.location_id",
      "inventory.location_levels.stocked_quantity",
      "inventory.location_levels.reserved_quantity",
    ],
    filters: { variant_id: variantIds },
  })
  return groupByVariant(rows)
}

export type Stock = Awaited<ReturnType<typeof listStock>>

const groupByVariant = (rows: InventoryRow[]) => {
  const groups = new Map<string, InventoryRow[]>()
  for (const row of rows) groups.set(row.variant_id, [...(groups.get(row.variant_id) ?? []), row])
  return groups
}

const itemStock = (row: InventoryRow): InventoryItemStock => ({
  required_quantity: row.required_quantity,
  levels: row.inventory?.location_levels ?? [],
})

const variantStock = (stock: Stock, variant: ManagedVariant) => ({
  manage_inventory: variant.manage_inventory,
  allow_backorder: variant.allow_backorder,
  items: (stock.get(variant.id) ?? []).map(itemStock),
})

export const variantAvailability = (
  stock: Stock,
  variant: ManagedVariant,
  locations?: ReadonlySet<string>,
): Availability => availabilityOf([variantStock(stock, variant)], locations)

export const productAvailability = (
  stock: Stock,
  product: ProductRow,
  locations: ReadonlySet<string>,
): Availability =>
  availabilityOf(
    product.variants.map((variant) => variantStock(stock, variant)),
    locations,
  )

type ChannelLocation = { sales_channel_id: string; stock_location_id: string }

/** The stock locations of sales channels: stock at others can't be sold. */
export const listChannelLocations = async (
  container: Scope,
): Promise<(salesChannelIds: readonly string[]) => ReadonlySet<string>> => {
  const links = await graph<ChannelLocation>(
    container,
    { entity: "sales_channel_location", fields: ["sales_channel_id", "stock_location_id"] },
    { cache: { tags: ["LinkSalesChannelStockLocation:list:*"] } },
  )
  return (salesChannelIds) =>
    new Set(
      links
        .filter(({ sales_channel_id }) => salesChannelIds.includes(sales_channel_id))
        .map(({ stock_location_id }) => stock_location_id),
    )
}

export type ManagedVariant = Pick<VariantRow, "id" | "manage_inventory" | "allow_backorder">

/**
 * Variants with their stock at the locations of a sales channel.
 * @param channelId null for all stock locations
 */
export const listVariantStock = async (
  container: Scope,
  variantIds: string[],
  channelId: string | null,
): Promise<{ variants: ManagedVariant[]; stock: Stock }> => {
  if (!variantIds.length) return { variants: [], stock: new Map() }
  const [variants, everywhere, locationsOf] = await Promise.all([
    graph<ManagedVariant>(container, {
      entity: "variant",
      fields: ["id", "manage_inventory", "allow_backorder"],
      filters: { id: variantIds },
    }),
    listStock(container, variantIds),
    listChannelLocations(container),
  ])
  const served = channelId ? locationsOf([channelId]) : null
  return { variants, stock: served ? stockWithin(everywhere, served) : everywhere }
}

const stockWithin = (stock: Stock, locations: ReadonlySet<string>): Stock =>
  new Map(
    [...stock].map(([variantId, rows]) => [
      variantId,
      rows.map((row) => ({
        ...row,
        inventory: {
          location_levels: (row.inventory?.location_levels ?? []).filter(({ location_id }) =>
            locations.has(location_id),
          ),
        },
      })),
    ]),
  )

/** Availability of barrels over all their sales channels, and their stock. */
export const listAvailability = async (
  scope: Scope,
  rows: readonly BarrelRow[],
): Promise<{ stock: Stock; availabilityOf: (row: BarrelRow) => Availability }> => {
  const [stock, locationsOf] = await Promise.all([
    listStock(
      scope,
      rows.flatMap(({ product }) => product.variants.map(({ id }) => id)),
    ),
    listChannelLocations(scope),
  ])
  return {
    stock,
    availabilityOf: ({ product }) =>
      productAvailability(stock, product, locationsOf(product.sales_channels.map(({ id }) => id))),
  }
}
