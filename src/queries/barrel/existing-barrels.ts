import type { MedusaContainer } from "@medusajs/framework/types"
import { isBasePrice } from "../../modules/barrel/rules/base-price"
import { UNFINISHED_MARK, UNFINISHED_STATUS } from "../../modules/barrel/rules/unfinished"
import { graph } from "../graph"
import { listBarrelRows } from "./list-rows"
import { type BarrelRow, DETAIL_FIELDS } from "./rows"
import { type Stock, listStock } from "./stock"
import { listPriceRows } from "./price-rows"
import { type Texts, listTexts } from "./texts"

/** Base prices by variant id and currency. */
const listBaseAmounts = async (container: MedusaContainer, variantIds: string[]) => {
  const prices = await listPriceRows(container, variantIds)
  return new Map(
    [...prices].map(([variantId, rows]): [string, Record<string, number>] => [
      variantId,
      Object.fromEntries(
        rows.filter(isBasePrice).map(({ currency_code, amount }) => [currency_code, amount]),
      ),
    ]),
  )
}

/** A barrel of the store with everything that a row of an import may change. */
export type ExistingBarrel = {
  row: BarrelRow
  /** Base prices by currency. */
  prices: Record<string, number>
  texts: Record<string, Texts>
  stock: Stock
}

export type ExistingProducts = {
  productIdOfSku: ReadonlyMap<string, string>
  productIdOfHandle: ReadonlyMap<string, string>
  /** SKUs of inventory items that belong to no variant. */
  unlinkedSkus: ReadonlySet<string>
  /** Products that a crash left unfinished, by the key of the row that was being imported. */
  unfinished: ReadonlyMap<string, string[]>
  barrels: ReadonlyMap<string, ExistingBarrel>
}

const listProductIds = async (
  container: MedusaContainer,
  { skus, handles }: { skus: string[]; handles: string[] },
) => {
  const [variants, items, products] = await Promise.all([
    skus.length
      ? graph<{ sku: string; product_id: string }>(container, {
          entity: "product_variant",
          fields: ["sku", "product_id"],
          filters: { sku: skus },
        })
      : [],
    skus.length
      ? graph<{ sku: string }>(container, {
          entity: "inventory_item",
          fields: ["sku"],
          filters: { sku: skus },
        })
      : [],
    handles.length
      ? graph<{ id: string; handle: string }>(container, {
          entity: "product",
          fields: ["id", "handle"],
          filters: { handle: handles },
        })
      : [],
  ])
  const productIdOfSku = new Map(variants.map(({ sku, product_id }) => [sku, product_id]))
  return {
    productIdOfSku,
    productIdOfHandle: new Map(products.map(({ handle, id }) => [handle, id])),
    unlinkedSkus: new Set(items.map(({ sku }) => sku).filter((sku) => !productIdOfSku.has(sku))),
  }
}

type Unfinished = { id: string; metadata: Record<string, unknown> }

const listUnfinished = async (container: MedusaContainer, importKeys: string[]) => {
  if (!importKeys.length) return new Map<string, string[]>()
  const products = await graph<Unfinished>(container, {
    entity: "product",
    fields: ["id", "metadata"],
    filters: { status: UNFINISHED_STATUS, metadata: { [UNFINISHED_MARK]: importKeys } },
  })
  const groups = new Map<string, string[]>()
  for (const { id, metadata } of products) {
    const key = String(metadata[UNFINISHED_MARK])
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return groups
}

const FIELDS = [...DETAIL_FIELDS, "product.images.rank"]

type RankedImage = BarrelRow["product"]["images"][number] & { rank: number }

/** Medusa returns images in no defined order. */
const withOrderedImages = (row: BarrelRow): BarrelRow => {
  const images = [...(row.product.images as RankedImage[])]
  return {
    ...row,
    product: { ...row.product, images: images.sort((one, other) => one.rank - other.rank) },
  }
}

/** The barrels with these SKUs and handles, in a constant number of queries. */
export const listExistingProducts = async (
  container: MedusaContainer,
  { importKeys = [], ...keys }: { skus: string[]; handles: string[]; importKeys?: string[] },
): Promise<ExistingProducts> => {
  const [found, unfinished] = await Promise.all([
    listProductIds(container, keys),
    listUnfinished(container, importKeys),
  ])
  const ids = [...new Set([...found.productIdOfSku.values(), ...found.productIdOfHandle.values()])]
  const rows = await listBarrelRows(container, ids, FIELDS)
  const productIds = [...rows.keys()]
  const variantIds = [...rows.values()].flatMap(({ product }) => product.variants[0]?.id ?? [])
  const [prices, texts, stock] = await Promise.all([
    listBaseAmounts(container, variantIds),
    listTexts(container, productIds),
    listStock(container, variantIds),
  ])
  const barrels = productIds.flatMap((id): [string, ExistingBarrel][] => {
    const row = rows.get(id)
    if (!row) return []
    const variantId = row.product.variants[0]?.id ?? ""
    const barrel = { row: withOrderedImages(row), prices: prices.get(variantId) ?? {}, stock }
    return [[id, { ...barrel, texts: texts.get(id) ?? {} }]]
  })
  return { ...found, unfinished, barrels: new Map(barrels) }
}

/** The barrels with these product ids that still exist, in their order, read as an import reads them. */
export const listExistingBarrels = async (
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<ExistingBarrel[]> => {
  const products = await graph<{ handle: string }>(container, {
    entity: "product",
    fields: ["handle"],
    filters: { id: [...productIds] },
  })
  const { barrels } = await listExistingProducts(container, {
    skus: [],
    handles: products.map(({ handle }) => handle),
  })
  return productIds.flatMap((id) => barrels.get(id) ?? [])
}
