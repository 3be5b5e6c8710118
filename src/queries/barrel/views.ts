import type { BarrelAttributes, BarrelDetail, BarrelListing } from "../../contracts/barrel"
import type { Availability } from "../../modules/barrel/rules/availability"
import { barrelStatus } from "../../modules/barrel/rules/lifecycle"
import {
  CONDITION_LABELS,
  CONTENT_LABELS,
  FOREST_LABELS,
  FORMAT_LABELS,
  TOAST_LABELS,
  WOOD_LABELS,
} from "../../modules/barrel/vocabulary"
import { iso } from "../../shared/moment"
import type { Language } from "../../shared/language"
import type { VariantPrice } from "./prices"
import type { AttributesRow, BarrelRow, ProductRow } from "./rows"

export const attributesView = (row: AttributesRow): BarrelAttributes => ({
  wood: row.wood,
  forest: row.forest,
  origin_country: row.origin_country,
  previous_contents: row.previous_contents,
  volume_liters: row.volume_liters,
  format: row.format,
  condition: row.condition,
  toast: row.toast,
  char_level: row.char_level,
  year: row.year,
  fills: row.fills,
  cooper: row.cooper,
  watertight: row.watertight,
  empty_weight_kg: row.empty_weight_kg,
  dimensions: {
    stave_length_mm: row.stave_length_mm,
    bilge_diameter_mm: row.bilge_diameter_mm,
    head_diameter_mm: row.head_diameter_mm,
    stave_thickness_mm: row.stave_thickness_mm,
  },
  hs_code: row.hs_code,
  emptied_at: row.emptied_at && iso(row.emptied_at).slice(0, 10),
  min_quantity: row.min_quantity,
  quantity_step: row.quantity_step,
  lot_size: row.lot_size,
  lead_time_days: row.lead_time_days,
})

export const labelsView = (row: AttributesRow, language: Language): BarrelDetail["labels"] => ({
  wood: WOOD_LABELS[row.wood][language],
  forest: row.forest && FOREST_LABELS[row.forest][language],
  previous_contents: row.previous_contents.map((content) => CONTENT_LABELS[content][language]),
  format: row.format && FORMAT_LABELS[row.format][language],
  condition: CONDITION_LABELS[row.condition][language],
  toast: row.toast && TOAST_LABELS[row.toast][language],
})

type Price = Pick<VariantPrice, "amount" | "currency_code">

export const priceView = (price: Price | undefined) =>
  price ? { amount: price.amount, currency_code: price.currency_code } : null

/** The lowest price of a product's variants. */
export const lowestPrice = (
  product: ProductRow,
  prices: ReadonlyMap<string, VariantPrice>,
): VariantPrice | undefined =>
  product.variants
    .flatMap(({ id }) => prices.get(id) ?? [])
    .reduce<VariantPrice | undefined>(
      (lowest, price) => (lowest && lowest.amount <= price.amount ? lowest : price),
      undefined,
    )

export const factsOf = (row: BarrelRow, { in_stock }: Availability) => ({
  archivedAt: row.archived_at,
  productStatus: row.product.status,
  inStock: in_stock,
})

export const listingView = (
  row: BarrelRow,
  availability: Availability,
  price: Price | undefined,
): BarrelListing => ({
  id: row.product.id,
  handle: row.product.handle,
  title: row.product.title,
  thumbnail: row.product.thumbnail,
  status: barrelStatus(factsOf(row, availability)),
  barrel: attributesView(row),
  price: priceView(price),
  ...availability,
})
