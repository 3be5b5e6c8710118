import type { BarrelListing } from "../contracts/barrel"
import { BarrelAttributes } from "../contracts/barrel"
import { DIMENSIONS } from "../modules/barrel/types"
import type { PluginOptions } from "../options"
import type { BarrelDocument } from "./documents"
import { localizedField, priceField } from "./fields"

const ATTRIBUTES = Object.keys(BarrelAttributes.shape).filter((name) => name !== "dimensions")

export type ListingRequest = {
  locale: string
  /** Of the prices; undefined where the shop has none. */
  currency: string | undefined
}

/** The fields of the index that a listing is made of. */
export const listingFields = (
  { locale, currency }: ListingRequest,
  { locales, currencies }: PluginOptions,
): string[] => [
  "handle",
  localizedField("title", locale, locales),
  "thumbnail",
  "product_type_id",
  "status",
  ...ATTRIBUTES,
  ...DIMENSIONS,
  "available_quantity",
  "in_stock",
  "uniform_price",
  "uniform_stock",
  ...(currency && currencies.includes(currency) ? [priceField(currency)] : []),
]

/**
 * A listing as the index holds it, or null where what is shown depends on who looks: on their price
 * lists or region, on the channel that the stock serves, or on a language or currency that the index
 * doesn't hold.
 */
export const listingOf = (
  document: BarrelDocument,
  { locale, currency }: ListingRequest,
  { locales, currencies }: PluginOptions,
): BarrelListing | null => {
  const holdsAll = locales.includes(locale) && (!currency || currencies.includes(currency))
  if (!holdsAll || !document.uniform_price || !document.uniform_stock) return null
  const amount = currency && (document[priceField(currency)] as number | null | undefined)
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, document[name] ?? null]))
  return {
    id: document.id,
    ...pick(["handle", "thumbnail", "status", "available_quantity", "in_stock"]),
    title: document[localizedField("title", locale, locales)],
    barrel: { ...pick(ATTRIBUTES), dimensions: pick(DIMENSIONS) },
    price: typeof amount === "number" ? { amount, currency_code: currency } : null,
  } as BarrelListing
}
