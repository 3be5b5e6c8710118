import type { CreateBarrel } from "../../../contracts/barrel"
import { invalid } from "../../../errors"
import type { RefusedCell } from "../../../modules/barrel/refused-cell"
import type { ExistingBarrel } from "../../../queries/barrel/existing-barrels"
import { productAvailability } from "../../../queries/barrel/stock"
import type { BarrelChanges } from "../barrel-update"
import {
  throwIfContradictory,
  throwIfLocationUnknown,
  throwIfNoVariant,
  throwIfPriceImpossible,
  throwIfPublishedForNothing,
} from "../checks"
import { planLevels } from "../level-changes"
import { refusedCellsOf, toNewBarrel, toUpdate } from "./import-body"
import { categoryKey } from "./import-categories"
import { restorationOf } from "./import-before"
import { changesOf, stockAfter } from "./import-changes"
import { importKeys } from "./import-keys"
import type { ImportRow } from "./import-row"
import type { ImportStore } from "./import-store"

/** What an import does with a row. */
export type Decision =
  | { row: ImportRow; create: CreateBarrel; unfinished: string[] }
  | {
      row: ImportRow
      id: string
      update: BarrelChanges
      archive: boolean
      before: ReturnType<typeof restorationOf>
    }
  | { row: ImportRow; id: string; unchanged: true }
  | { row: ImportRow; refused: RefusedCell[] }

/** Products that an import of this row was creating when it crashed. */
const unfinishedOf = (row: ImportRow, { products }: ImportStore): string[] =>
  importKeys(row).flatMap((key) => products.unfinished.get(key) ?? [])

/** The existing barrel of a row, by SKU first, then by handle. */
export const existingOf = (row: ImportRow, store: ImportStore): ExistingBarrel | undefined => {
  const { products } = store
  const { sku, handle } = row
  const unfinished = unfinishedOf(row, store)
  const unlessUnfinished = (id = "") => (unfinished.includes(id) ? undefined : id || undefined)
  const bySku = sku ? unlessUnfinished(products.productIdOfSku.get(sku)) : undefined
  const byHandle = handle ? unlessUnfinished(products.productIdOfHandle.get(handle)) : undefined
  if (bySku && byHandle && bySku !== byHandle) {
    throw invalid("handle", "handle_of_other_product", { handle: handle ?? "" })
  }
  if (sku && products.unlinkedSkus.has(sku)) {
    throw invalid("sku", "already_used", { value: sku })
  }
  const id = bySku ?? byHandle
  if (!id) return undefined
  const existing = products.barrels.get(id)
  if (!existing) throw invalid(bySku ? "sku" : "handle", "not_barrel")
  const [, ...further] = existing.row.product.variants
  if (sku && further.some((variant) => variant.sku === sku)) {
    throw invalid("sku", "other_variant")
  }
  return existing
}

const throwIfUntranslatable = (row: ImportRow, { translates }: ImportStore) => {
  if (translates || !Object.keys(row.body.translations).length) return
  throw invalid("title", "row_translations_unsupported")
}

/** Checks currencies and location against the store, which the contract doesn't know. */
const throwIfNotOfStore = (
  { prices = [], stock = [] }: Pick<BarrelChanges, "prices" | "stock">,
  { defaults: { currencies, location_id } }: ImportStore,
) => {
  throwIfPriceImpossible(prices, currencies)
  const known = new Set(location_id ? [location_id] : [])
  stock.forEach((_, index) => throwIfLocationUnknown(location_id, index, known))
}

const decideNew = (row: ImportRow, store: ImportStore): Decision => {
  const create = toNewBarrel(row, store.options)
  throwIfNotOfStore(create, store)
  throwIfContradictory(create.barrel)
  throwIfPublishedForNothing(create.prices, {
    isPublished: create.status === "published",
    isAllowed: create.allow_zero_price,
  })
  return { row, create, unfinished: unfinishedOf(row, store) }
}

/** The names of categories, unless the barrel is in exactly these. */
const changedCategories = ({ row }: ExistingBarrel, names: string[] | undefined) => {
  const before = new Set(row.product.categories.map(({ name }) => categoryKey(name)))
  const after = new Set(names?.map(categoryKey))
  const isSame = before.size === after.size && [...after].every((key) => before.has(key))
  return names && !isSame ? names : undefined
}

/** The status of a row where it differs from the barrel's. */
const changedStatus = (row: ImportRow, { row: { product, archived_at } }: ExistingBarrel) => {
  const { status } = row
  const isPublished = product.status === "published"
  if (!status || (status === "archived" && archived_at)) return undefined
  if (archived_at) return status
  if (status === "sold") {
    if (isPublished) return undefined
    throw invalid("status", "status_sold")
  }
  return isPublished === (status === "published") && status !== "archived" ? undefined : status
}

const throwIfStockRefused = (
  existing: ExistingBarrel,
  changes: BarrelChanges,
  { defaults: { location_id } }: ImportStore,
) => {
  const variant = existing.row.product.variants[0]
  const item = existing.stock.get(variant?.id ?? "")?.[0]
  throwIfNoVariant(changes, { variant: Boolean(variant), counted: Boolean(item) })
  const known = new Set(location_id ? [location_id] : [])
  planLevels(item, changes.stock ?? [], { known, fallback: location_id })
}

const throwIfPublishedEmpty = (
  existing: ExistingBarrel,
  { stock = [] }: BarrelChanges,
  { defaults: { location_id }, locationsOf }: ImportStore,
) => {
  const { product } = existing.row
  const [change] = stock
  const after =
    change && location_id ? stockAfter(existing, change.quantity, location_id) : existing.stock
  const locations = locationsOf(product.sales_channels.map(({ id }) => id))
  if (productAvailability(after, product, locations).in_stock) return
  throw invalid(
    "stock",
    change?.quantity === 0 ? "publish_with_zero_stock" : "publish_without_local_stock",
  )
}

/** Medusa's own admin creates handles that the contract refuses; a barrel may keep its own. */
const withoutOwnHandle = (row: ImportRow, handle: string): ImportRow =>
  row.body.handle === handle ? { ...row, body: { ...row.body, handle: undefined } } : row

const decideExisting = (row: ImportRow, existing: ExistingBarrel, store: ImportStore): Decision => {
  const { product, archived_at } = existing.row
  const given = toUpdate(withoutOwnHandle(row, product.handle), store.options)
  const changes = changesOf(existing, given, store.defaults.location_id)
  const status = changedStatus(row, existing)
  const categories = changedCategories(existing, row.categories)
  if (!Object.keys(changes).length && !status && !categories) {
    return { row, id: product.id, unchanged: true }
  }
  if (archived_at) throw invalid("status", "archived_barrel")
  throwIfNotOfStore(changes, store)
  throwIfStockRefused(existing, changes, store)
  if (status === "published") throwIfPublishedEmpty(existing, changes, store)
  const { allow_zero_price } = given
  if (changes.barrel) {
    throwIfContradictory({ ...existing.row, ...changes.barrel }, changes.barrel)
  }
  throwIfPublishedForNothing(changes.prices ?? [], {
    isPublished: (status ?? product.status) === "published",
    isAllowed: allow_zero_price,
  })
  const planned = {
    ...changes,
    ...(allow_zero_price && { allow_zero_price }),
    ...((status === "published" || status === "draft") && { status }),
  }
  const archive = status === "archived"
  const { location_id } = store.defaults
  return {
    row: { ...row, categories },
    id: product.id,
    update: planned,
    archive,
    before: restorationOf(existing, { update: planned, archive, categories }, location_id),
  }
}

/** Refuses a SKU, handle or existing barrel that an earlier row of the batch has. */
const reserveKeys = (
  row: ImportRow,
  existing: ExistingBarrel | undefined,
  reserved: Set<string>,
) => {
  const keys = [
    ["sku", row.sku && `sku ${row.sku}`],
    ["handle", row.handle && `handle ${row.handle}`],
    [row.sku ? "sku" : "handle", existing && `id ${existing.row.product.id}`],
  ] as const
  for (const [column, key] of keys) {
    if (!key || !reserved.has(key)) continue
    throw invalid(column, "repeated_value", { value: row[column] ?? "" })
  }
  return keys.flatMap(([, key]) => key ?? [])
}

const decide = (row: ImportRow, store: ImportStore, reserved: Set<string>): Decision => {
  try {
    const existing = existingOf(row, store)
    const keys = reserveKeys(row, existing, reserved)
    throwIfUntranslatable(row, store)
    const decision = existing ? decideExisting(row, existing, store) : decideNew(row, store)
    for (const key of keys) reserved.add(key)
    return decision
  } catch (error) {
    const refused = refusedCellsOf(error, row, store.options)
    if (!refused) throw error
    return { row, refused }
  }
}

/** Decides what to do with each row, given the rows before it, without writing anything. */
export const decideRows = (rows: readonly ImportRow[], store: ImportStore): Decision[] => {
  const reserved = new Set<string>()
  return rows.map((row) => decide(row, store, reserved))
}
