import type { MedusaContainer } from "@medusajs/framework/types"
import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import { type PriceConditions, isBasePrice } from "../../modules/barrel/rules/base-price"
import { barrelIdOf } from "../../modules/barrel/rules/identity"
import { graph } from "../graph"
import { type BarrelRow, DETAIL_FIELDS, LISTING_FIELDS, toBarrelRow } from "./rows"
import { type Stock, listStock } from "./stock"

/** Barrels by product id; products that are none, or unknown, are missing. */
export const listBarrelRows = async (
  container: MedusaContainer,
  productIds: readonly string[],
  fields: readonly string[] = LISTING_FIELDS,
): Promise<ReadonlyMap<string, BarrelRow>> => {
  if (!productIds.length) return new Map()
  const rows = await graph<Partial<BarrelRow>>(container, {
    entity: "barrel",
    fields: [...fields],
    filters: { id: productIds.map(barrelIdOf) },
  })
  const barrels = rows.flatMap((row) => toBarrelRow(row) ?? [])
  return new Map(barrels.map((barrel) => [barrel.product.id, barrel]))
}

type PriceSetRow = {
  variant_id: string
  price_set?: { prices?: (PriceConditions & { amount: number; currency_code: string })[] }
}

/** Base prices by variant id and currency. */
const listBaseAmounts = async (container: MedusaContainer, variantIds: string[]) => {
  if (!variantIds.length) return new Map<string, Record<string, number>>()
  const links = await graph<PriceSetRow>(container, {
    entity: "product_variant_price_set",
    fields: [
      "variant_id",
      "price_set.prices.amount",
      "price_set.prices.currency_code",
      "price_set.prices.price_list_id",
      "price_set.prices.min_quantity",
      "price_set.prices.max_quantity",
      "price_set.prices.price_rules.id",
    ],
    filters: { variant_id: variantIds },
  })
  return new Map(
    links.map(({ variant_id, price_set }) => [
      variant_id,
      Object.fromEntries(
        (price_set?.prices ?? [])
          .filter(isBasePrice)
          .map(({ currency_code, amount }) => [currency_code, amount]),
      ),
    ]),
  )
}

/** Texts in further languages, by product id and locale. */
const listTexts = async (container: MedusaContainer, productIds: string[]) => {
  const texts = new Map<string, Record<string, Record<string, unknown>>>()
  if (!productIds.length || !FeatureFlag.isFeatureEnabled("translation")) return texts
  const rows = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations({ reference: "product", reference_id: productIds })
  for (const { reference_id, locale_code, translations } of rows) {
    texts.set(reference_id, { ...texts.get(reference_id), [locale_code]: translations })
  }
  return texts
}

/** A barrel of the store with all that a row of an import may change. */
export type PresentBarrel = {
  row: BarrelRow
  /** Base prices by currency. */
  prices: Record<string, number>
  texts: Record<string, Record<string, unknown>>
  stock: Stock
}

export type PresentProducts = {
  productIdOfSku: ReadonlyMap<string, string>
  productIdOfHandle: ReadonlyMap<string, string>
  /** Items of the inventory whose SKU belongs to no variant. */
  strayingSkus: ReadonlySet<string>
  barrels: ReadonlyMap<string, PresentBarrel>
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
    strayingSkus: new Set(items.map(({ sku }) => sku).filter((sku) => !productIdOfSku.has(sku))),
  }
}

const FIELDS = [...DETAIL_FIELDS, "product.images.rank"]

type RankedImage = BarrelRow["product"]["images"][number] & { rank: number }

/** Images come in no order of their own. */
const withOrderedImages = (row: BarrelRow): BarrelRow => {
  const images = [...(row.product.images as RankedImage[])]
  return {
    ...row,
    product: { ...row.product, images: images.sort((one, other) => one.rank - other.rank) },
  }
}

/** The barrels that SKUs and handles belong to, whole, in as many queries for one as for a hundred. */
export const listPresentProducts = async (
  container: MedusaContainer,
  keys: { skus: string[]; handles: string[] },
): Promise<PresentProducts> => {
  const found = await listProductIds(container, keys)
  const ids = [...new Set([...found.productIdOfSku.values(), ...found.productIdOfHandle.values()])]
  const rows = await listBarrelRows(container, ids, FIELDS)
  const productIds = [...rows.keys()]
  const variantIds = [...rows.values()].flatMap(({ product }) => product.variants[0]?.id ?? [])
  const [prices, texts, stock] = await Promise.all([
    listBaseAmounts(container, variantIds),
    listTexts(container, productIds),
    listStock(container, variantIds),
  ])
  const barrels = productIds.flatMap((id): [string, PresentBarrel][] => {
    const row = rows.get(id)
    if (!row) return []
    const variantId = row.product.variants[0]?.id ?? ""
    const barrel = { row: withOrderedImages(row), prices: prices.get(variantId) ?? {}, stock }
    return [[id, { ...barrel, texts: texts.get(id) ?? {} }]]
  })
  return { ...found, barrels: new Map(barrels) }
}
