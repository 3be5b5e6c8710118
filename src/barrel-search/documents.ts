import { barrelStatus } from "../modules/barrel/rules/lifecycle"
import { LANGUAGES, type Language } from "../shared/language"
import type { PluginOptions } from "../options"
import { foldAccents } from "../shared/fold-accents"
import { iso } from "../shared/moment"
import { listBarrelRows } from "../queries/barrel/list-rows"
import { type BarrelRow, DETAIL_FIELDS } from "../queries/barrel/rows"
import {
  type Stock,
  listChannelLocations,
  listStock,
  productAvailability,
} from "../queries/barrel/stock"
import { type Texts, listTexts } from "../queries/barrel/texts"
import { attributesView, factsOf, labelsView } from "../queries/barrel/views"
import { countryName } from "../queries/countries"
import { type Scope, graph } from "../queries/graph"
import { attributeCodesOf } from "./attribute-codes"
import { localizedField, originalPriceField, priceField } from "./fields"
import { type IndexedPrices, readIndexedPrices } from "./indexed-prices"
import { shopOrderOf } from "./shop-order"
import { useOrderOf } from "./use-order"

export type BarrelDocument = { id: string; [field: string]: unknown }

type CategoryRow = { id: string; is_active: boolean; is_internal: boolean; rank: number | null }

/** What the documents of several barrels are built from, loaded at once. */
type DocumentSources = {
  texts: Awaited<ReturnType<typeof listTexts>>
  stock: Stock
  prices: IndexedPrices
  locationsOf: Awaited<ReturnType<typeof listChannelLocations>>
  categories: ReadonlyMap<string, CategoryRow>
}

const listCategories = async (scope: Scope, rows: BarrelRow[]) => {
  const ids = new Set(rows.flatMap(({ product }) => product.categories.flatMap(pathOf)))
  if (!ids.size) return new Map<string, CategoryRow>()
  const categories = await graph<CategoryRow>(scope, {
    entity: "product_category",
    fields: ["id", "is_active", "is_internal", "rank"],
    filters: { id: [...ids] },
  })
  return new Map(categories.map((category) => [category.id, category]))
}

const loadDocumentSources = async (
  scope: Scope,
  rows: BarrelRow[],
  { currencies }: PluginOptions,
): Promise<DocumentSources> => {
  const variantIds = rows.flatMap(({ product }) => product.variants.map(({ id }) => id))
  const [texts, stock, prices, locationsOf, categories] = await Promise.all([
    listTexts(
      scope,
      rows.map(({ product }) => product.id),
    ),
    listStock(scope, variantIds),
    readIndexedPrices(scope, variantIds, currencies),
    listChannelLocations(scope),
    listCategories(scope, rows),
  ])
  return { texts, stock, prices, locationsOf, categories }
}

const textsOf = (
  { product }: BarrelRow,
  texts: Record<string, Texts>,
  locales: readonly string[],
) => {
  const fields: Record<string, string | null> = {}
  for (const locale of locales) {
    const translated = texts[locale]
    const title = translated?.title ?? product.title
    fields[localizedField("title", locale, locales)] = title
    fields[localizedField("sort_title", locale, locales)] = foldAccents(title)
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

type Category = BarrelRow["product"]["categories"][number]

/** From the root of the tree down to the category itself. */
const pathOf = ({ id, mpath }: Category) => [...new Set([...(mpath?.split(".") ?? []), id])]

const isPublic = (category: CategoryRow | undefined) =>
  category !== undefined && category.is_active && !category.is_internal

/** The part of a path that visitors see: what lies below a hidden category is hidden. */
const publicPathOf = (category: Category, categories: DocumentSources["categories"]) => {
  const path = pathOf(category)
  const hidden = path.findIndex((id) => !isPublic(categories.get(id)))
  return hidden < 0 ? path : path.slice(0, hidden)
}

/** A barrel is found by its categories and all that these lie in. */
const categoriesOf = ({ product }: BarrelRow, categories: DocumentSources["categories"]) => {
  const paths = product.categories.map((entry) => publicPathOf(entry, categories))
  const shown = new Set(paths.flat())
  return {
    shop_order: shopOrderOf(
      product.metadata,
      paths.map((path) => path.flatMap((id) => categories.get(id) ?? [])),
    ),
    category_ids: [...shown],
    category_names: product.categories.filter(({ id }) => shown.has(id)).map(({ name }) => name),
    staff_category_ids: [...new Set(product.categories.flatMap(pathOf))],
  }
}

const documentOf = (
  row: BarrelRow,
  { texts, stock, locationsOf, prices, categories }: DocumentSources,
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
  const uniform_stock = byChannel.every(
    ({ available_quantity }) => available_quantity === availability.available_quantity,
  )
  const { dimensions, ...attributes } = attributesView(row)
  return {
    id: product.id,
    handle: product.handle,
    ...textsOf(row, texts.get(product.id) ?? {}, locales),
    thumbnail: product.thumbnail,
    product_type_id: product.type_id ?? null,
    sku: product.variants.flatMap(({ sku }) => sku ?? []),
    ...attributes,
    ...dimensions,
    labels: LANGUAGES.flatMap((language) => labelsIn(row, language)),
    attribute_codes: attributeCodesOf(attributes, [
      product.title,
      ...Object.values(texts.get(product.id) ?? {}).flatMap(({ title }) => title ?? []),
    ]),
    use_order: useOrderOf(attributes.condition),
    ...categoriesOf(row, categories),
    ...Object.fromEntries(
      currencies.flatMap((currency) => {
        const lowest = prices.lowest(variantIds, currency)
        return [
          [priceField(currency), lowest?.amount ?? null],
          [originalPriceField(currency), lowest?.original_amount ?? null],
        ]
      }),
    ),
    uniform_price: prices.areUniform(variantIds),
    status: barrelStatus(factsOf(row, availability)),
    in_stock: availability.in_stock,
    // A channel must not learn how much another one has.
    available_quantity: uniform_stock ? availability.available_quantity : null,
    uniform_stock,
    sales_channel_ids: channels,
    in_stock_channel_ids: byChannel.filter(({ in_stock }) => in_stock).map(({ id }) => id),
    created_at: iso(product.created_at),
    updated_at: iso(product.updated_at),
  }
}

/** Status in the index of a product that was deleted or is not a barrel. */
export const GONE = "gone"

/**
 * One document for each product, in a constant number of queries. A product that was deleted or is not
 * a barrel gets a document with the status `gone`: if its document were deleted instead, another
 * process that has read the product earlier could write it back.
 */
export const retrieveBarrelDocuments = async (
  scope: Scope,
  productIds: readonly string[],
  options: PluginOptions,
): Promise<BarrelDocument[]> => {
  if (!productIds.length) return []
  // Taken before reading: of two concurrent reads, the one that began later is newer.
  const read_at = Date.now()
  const rows = await listBarrelRows(scope, productIds, [
    ...DETAIL_FIELDS,
    "product.categories.mpath",
    "product.metadata",
  ])
  const sources = await loadDocumentSources(scope, [...rows.values()], options)
  return productIds.map((id) => {
    const row = rows.get(id)
    return { ...(row ? documentOf(row, sources, options) : { id, status: GONE }), read_at }
  })
}
