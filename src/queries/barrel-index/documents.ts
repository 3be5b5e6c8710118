import { barrelStatus } from "../../modules/barrel/rules/lifecycle"
import { LANGUAGES, type Language } from "../../modules/barrel/vocabulary"
import type { PluginOptions } from "../../options"
import { folded } from "../../shared/folded"
import { listBarrelRows } from "../barrel/list-rows"
import { type BarrelRow, DETAIL_FIELDS } from "../barrel/rows"
import { type Stock, listChannelLocations, listStock, productAvailability } from "../barrel/stock"
import { type Texts, listTexts } from "../barrel/texts"
import { attributesView, factsOf, labelsView, toIso } from "../barrel/views"
import { countryName } from "../countries"
import type { Scope } from "../graph"
import { localizedField, priceField } from "./fields"
import { type IndexedPrices, readIndexedPrices } from "./prices"

export type BarrelDocument = { id: string; [field: string]: unknown }

/** What the documents of several barrels are made of, read at once. */
type Material = {
  texts: Awaited<ReturnType<typeof listTexts>>
  stock: Stock
  prices: IndexedPrices
  locationsOf: Awaited<ReturnType<typeof listChannelLocations>>
}

const collectMaterial = async (
  scope: Scope,
  rows: BarrelRow[],
  { currencies }: PluginOptions,
): Promise<Material> => {
  const variantIds = rows.flatMap(({ product }) => product.variants.map(({ id }) => id))
  const [texts, stock, prices, locationsOf] = await Promise.all([
    listTexts(
      scope,
      rows.map(({ product }) => product.id),
    ),
    listStock(scope, variantIds),
    readIndexedPrices(scope, variantIds, currencies),
    listChannelLocations(scope),
  ])
  return { texts, stock, prices, locationsOf }
}

const textsOf = (
  { product }: BarrelRow,
  texts: Record<string, Texts>,
  locales: readonly string[],
) => {
  const fields: Record<string, string | null> = {}
  for (const locale of locales) {
    const translated = locale === locales[0] ? undefined : texts[locale]
    const title = translated?.title ?? product.title
    fields[localizedField("title", locale, locales)] = title
    fields[localizedField("sort_title", locale, locales)] = folded(title)
    for (const field of ["subtitle", "description"] as const) {
      fields[localizedField(field, locale, locales)] = translated?.[field] ?? product[field]
    }
  }
  return fields
}

/** What buyers may call a barrel in each language, beside its own texts. */
const labelsIn = (row: BarrelRow, language: Language) => {
  const { previous_contents, ...labels } = labelsView(row, language)
  return [
    ...Object.values(labels),
    ...previous_contents,
    row.origin_country && countryName(row.origin_country, language),
  ].filter((label) => label !== null)
}

/** A category is found by its ancestors, whose ids its path holds. */
const categoryIds = ({ product }: BarrelRow) => [
  ...new Set(product.categories.flatMap(({ id, mpath }) => [...(mpath?.split(".") ?? []), id])),
]

const documentOf = (
  row: BarrelRow,
  { texts, stock, locationsOf, prices }: Material,
  { locales, currencies }: PluginOptions,
): BarrelDocument => {
  const { product } = row
  const variantIds = product.variants.map(({ id }) => id)
  const channels = product.sales_channels.map(({ id }) => id)
  const availability = productAvailability(stock, product, locationsOf(channels))
  const byChannel = channels.map((id) => ({
    id,
    ...productAvailability(stock, product, locationsOf([id])),
  }))
  const { dimensions, ...attributes } = attributesView(row)
  return {
    id: product.id,
    handle: product.handle,
    ...textsOf(row, texts.get(product.id) ?? {}, locales),
    thumbnail: product.thumbnail,
    sku: product.variants.flatMap(({ sku }) => sku ?? []),
    ...attributes,
    ...dimensions,
    labels: LANGUAGES.flatMap((language) => labelsIn(row, language)),
    category_names: product.categories.map(({ name }) => name),
    ...Object.fromEntries(
      currencies.map((currency) => [priceField(currency), prices.lowest(variantIds, currency)]),
    ),
    uniform_price: prices.areUniform(variantIds),
    status: barrelStatus(factsOf(row, availability)),
    ...availability,
    category_ids: categoryIds(row),
    sales_channel_ids: channels,
    in_stock_channel_ids: byChannel.filter(({ in_stock }) => in_stock).map(({ id }) => id),
    uniform_stock: byChannel.every(
      ({ available_quantity }) => available_quantity === availability.available_quantity,
    ),
    created_at: toIso(product.created_at),
    updated_at: toIso(product.updated_at),
  }
}

/**
 * The documents of those products that are barrels, in a number of queries that doesn't grow with
 * theirs. A product that is missing in the answer is gone, or no barrel.
 */
export const retrieveBarrelDocuments = async (
  scope: Scope,
  productIds: readonly string[],
  options: PluginOptions,
): Promise<BarrelDocument[]> => {
  if (!productIds.length) return []
  // Before reading: of two who read at once, the one that began later knows more.
  const read_at = Date.now()
  const found = await listBarrelRows(scope, productIds, [
    ...DETAIL_FIELDS,
    "product.categories.mpath",
  ])
  const rows = [...found.values()]
  const material = await collectMaterial(scope, rows, options)
  return rows.map((row) => ({ ...documentOf(row, material, options), read_at }))
}
