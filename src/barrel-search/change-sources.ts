import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { inChunks } from "../shared/batches"
import { type Scope, graph } from "../queries/graph"
import { BARREL_INDEX } from "./fields"

/** Which ids lead to which, such as `[price, price set]`. */
type Pairs = [from: string, to: string][]

/** A step from ids of one thing to ids of another that depends on it. */
type Hop = (scope: Scope, ids: string[]) => Promise<Pairs>

const CHUNK_SIZE = 500

const unique = (ids: readonly (string | null | undefined)[]) => [
  ...new Set(ids.filter((id) => typeof id === "string")),
]

/** Deleted rows count too: the product that lost them has to be indexed again. */
const hop =
  (entity: string, by: string, to: string): Hop =>
  async (scope, ids) => {
    const pairs: Pairs = []
    for (const chunk of inChunks(ids, CHUNK_SIZE)) {
      const rows = await graph<Record<string, string | null>>(scope, {
        entity,
        fields: [by, to],
        filters: { [by]: chunk },
        withDeleted: true,
      })
      for (const row of rows) {
        const [start, end] = [row[by], row[to]]
        if (start && end) pairs.push([start, end])
      }
    }
    return pairs
  }

const variantToProduct = hop("product_variant", "id", "product_id")
const priceSetToVariant = hop("product_variant_price_set", "price_set_id", "variant_id")
const itemToVariant = hop("product_variant_inventory_item", "inventory_item_id", "variant_id")
const channelToProduct = hop("product_sales_channel", "sales_channel_id", "product_id")

const listBelow = async (scope: Scope, categoryId: string) => {
  const rows = await graph<{ id: string }>(scope, {
    entity: "product_category",
    fields: ["id"],
    filters: { mpath: { $like: `%${categoryId}.%` } },
  })
  return rows.map(({ id }) => id)
}

const listProductsIn = async (scope: Scope, categoryIds: string[]) => {
  const rows = await graph<{ id: string }>(scope, {
    entity: "product",
    fields: ["id"],
    filters: { categories: { id: categoryIds } },
  })
  return rows.map(({ id }) => id)
}

/** Products that were in the category when they were indexed, but may have left it since. */
const listFormerlyIn = async (scope: Scope, categoryId: string) => {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const found: string[] = []
  for (;;) {
    const last = found.at(-1) ?? ""
    const { data } = await query.search({
      entity: BARREL_INDEX,
      fields: ["id"],
      filters: { staff_category_ids: { $overlaps: [categoryId] }, id: { $gt: last } },
      pagination: { take: CHUNK_SIZE, order: { id: "ASC" } },
      search_options: { count: "none" },
    })
    found.push(...data.map(({ id }) => String(id)))
    if (data.length < CHUNK_SIZE) return found
  }
}

const categoryToProducts: Hop = async (scope, ids) => {
  const pairs: Pairs = []
  for (const id of ids) {
    const [now, before] = await Promise.all([
      listBelow(scope, id).then((below) => listProductsIn(scope, [id, ...below])),
      listFormerlyIn(scope, id),
    ])
    pairs.push(...unique([...now, ...before]).map((product): [string, string] => [id, product]))
  }
  return pairs
}

export type ChangeSource = {
  /** Prefixes of the events of a change. */
  events: readonly string[]
  /** The entity of `query.graph` whose ids the event has. */
  entity: string
  /** The field of the entity whose ids the first hop takes. */
  field: string
  hops: readonly Hop[]
  filters?: Record<string, unknown>
}

const CHANGES = ["created", "updated", "deleted", "restored"] as const
const LINKS = ["attached", "detached"] as const

const source = (
  entity: string,
  field: string,
  events: readonly string[],
  hops: readonly Hop[] = [],
  filters?: Record<string, unknown>,
): ChangeSource => ({ entity, field, events, hops, filters })

/** Everything that the documents of barrels contain, and how a change of it leads to products. */
const CHANGE_SOURCES: readonly ChangeSource[] = [
  source("product", "id", ["product", "product.product"]),
  source("product_variant", "product_id", ["product.product-variant"]),
  source("product_barrel", "product_id", ["LinkProductProductMillesimeBarrelBarrel"]),
  source(
    "millesime_barrel",
    "id",
    ["millesime_barrel.millesime-barrel"],
    [hop("product_barrel", "millesime_barrel_id", "product_id")],
  ),
  source("price", "price_set_id", ["pricing.price"], [priceSetToVariant, variantToProduct]),
  source(
    "price_list",
    "id",
    ["pricing.price-list"],
    [hop("price", "price_list_id", "price_set_id"), priceSetToVariant, variantToProduct],
  ),
  source(
    "product_variant_price_set",
    "variant_id",
    ["LinkProductVariantPriceSet"],
    [variantToProduct],
  ),
  source(
    "inventory_level",
    "inventory_item_id",
    ["inventory.inventory-level"],
    [itemToVariant, variantToProduct],
  ),
  source(
    "reservation",
    "inventory_item_id",
    ["inventory.reservation-item"],
    [itemToVariant, variantToProduct],
  ),
  source(
    "product_variant_inventory_item",
    "variant_id",
    ["LinkProductVariantInventoryItem"],
    [variantToProduct],
  ),
  source("translation", "reference_id", ["translation.translation"], [], { reference: "product" }),
  source("product_category", "id", ["product.product-category"], [categoryToProducts]),
  source("product_sales_channel", "product_id", ["LinkProductSalesChannel"]),
  source(
    "sales_channel_location",
    "sales_channel_id",
    ["LinkSalesChannelStockLocation"],
    [channelToProduct],
  ),
]

const actionsOf = (prefix: string) => (prefix.startsWith("Link") ? LINKS : CHANGES)

const BY_EVENT = new Map<string, ChangeSource>(
  CHANGE_SOURCES.flatMap((entry) =>
    entry.events.flatMap((prefix) =>
      actionsOf(prefix).map((action) => [`${prefix}.${action}`, entry] as const),
    ),
  ),
)

/** The events after which barrels are indexed again. */
export const BARREL_INDEX_EVENTS: readonly string[] = [...BY_EVENT.keys()]

const follow = async (scope: Scope, start: Pairs, hops: readonly Hop[]): Promise<Pairs> => {
  let reached = start
  for (const next of hops) {
    const step = new Map<string, string[]>()
    for (const [from, to] of await next(scope, unique(reached.map(([, end]) => end)))) {
      step.set(from, [...(step.get(from) ?? []), to])
    }
    reached = reached.flatMap(([from, end]) =>
      (step.get(end) ?? []).map((to): [string, string] => [from, to]),
    )
    if (!reached.length) break
  }
  return reached
}

const idsOf = (data: unknown): string[] =>
  unique([(data as { id?: string | string[] } | undefined)?.id].flat())

/** The change of an event: ids of one entity. */
export type Change = { source: ChangeSource; ids: string[] }

export const changeOfEvent = ({ name, data }: { name: string; data: unknown }): Change | null => {
  const source = BY_EVENT.get(name)
  const ids = idsOf(data)
  return source && ids.length ? { source, ids } : null
}

/** The products that depend on each id, also those that are not barrels. */
export const affectedProducts = async (
  scope: Scope,
  { source: { entity, field, hops }, ids }: Change,
): Promise<Map<string, string[]>> => {
  const start: Pairs =
    field === "id" ? ids.map((id) => [id, id]) : await hop(entity, "id", field)(scope, ids)
  const products = new Map<string, string[]>()
  for (const [id, product] of await follow(scope, start, hops)) {
    products.set(id, [...(products.get(id) ?? []), product])
  }
  return products
}

/** The products affected by any change since a time, deletions included. */
export const affectedSince = async (scope: Scope, since: Date): Promise<string[]> => {
  const changed = await Promise.all(
    CHANGE_SOURCES.map(async (source) => {
      const rows = await graph<{ id: string }>(scope, {
        entity: source.entity,
        fields: ["id"],
        filters: { ...source.filters, updated_at: { $gte: since } },
        withDeleted: true,
      })
      return affectedProducts(scope, { source, ids: rows.map(({ id }) => id) })
    }),
  )
  return unique(changed.flatMap((products) => [...products.values()].flat()))
}

/** The products with a price in one of these price lists. */
export const affectedByPriceLists = async (scope: Scope, ids: string[]): Promise<string[]> => {
  const change = changeOfEvent({ name: "pricing.price-list.updated", data: { id: ids } })
  return change ? unique([...(await affectedProducts(scope, change)).values()].flat()) : []
}
