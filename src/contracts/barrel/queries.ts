import { z } from "@medusajs/framework/zod"
import { listQuery, oneOrMany, order, queryBoolean, range } from "../../http/query"
import {
  BARREL_STATUSES,
  CHAR_LEVELS,
  CONDITIONS,
  CONTENTS,
  FORESTS,
  FORMATS,
  TOASTS,
  WOODS,
} from "../../modules/barrel/types"
import { CountryCode, CurrencyCode, Locale, Text } from "../common"

/** Facets of values, each with its number of barrels. */
export const VALUE_FACETS = [
  "wood",
  "forest",
  "origin_country",
  "previous_content",
  "format",
  "condition",
  "toast",
  "char_level",
  "watertight",
  "cooper",
  "category_id",
] as const
export type ValueFacet = (typeof VALUE_FACETS)[number]

/** Facets of numbers, with minimum and maximum. */
export const RANGE_FACETS = ["price", "volume_liters", "year", "fills"] as const
export type RangeFacet = (typeof RANGE_FACETS)[number]

export const BARREL_FACETS = [...VALUE_FACETS, ...RANGE_FACETS] as const
export type BarrelFacet = (typeof BARREL_FACETS)[number]

const facetNames = z.enum([...BARREL_FACETS, "all"])

/** `facets=wood,condition`, `facets=wood&facets=condition` or `facets=all`. */
const facets = z
  .preprocess(
    (value) =>
      [value].flat().flatMap((list) => (typeof list === "string" ? list.split(",") : list)),
    facetNames.array().min(1).max(50),
  )
  .transform((names): BarrelFacet[] =>
    BARREL_FACETS.filter((facet) => names.includes("all") || names.includes(facet)),
  )
  .optional()
  .meta({ description: "Names separated by commas, or `all`" })

const filters = {
  q: z.string().trim().max(200).optional(),
  wood: oneOrMany(z.enum(WOODS)).optional(),
  forest: oneOrMany(z.enum(FORESTS)).optional(),
  origin_country: oneOrMany(CountryCode).optional(),
  previous_content: oneOrMany(z.enum(CONTENTS)).optional(),
  format: oneOrMany(z.enum(FORMATS)).optional(),
  condition: oneOrMany(z.enum(CONDITIONS)).optional(),
  toast: oneOrMany(z.enum(TOASTS)).optional(),
  char_level: oneOrMany(z.enum(CHAR_LEVELS)).optional(),
  watertight: queryBoolean().optional(),
  cooper: oneOrMany(Text(200)).optional(),
  category_id: oneOrMany(z.string().min(1)).optional(),
  volume_liters: range().optional(),
  year: range().optional(),
  price: range().optional(),
  fills: range().optional(),
  in_stock: queryBoolean().optional(),
  currency_code: CurrencyCode.optional(),
  locale: Locale.optional(),
  order: order(["price", "volume_liters", "year", "created_at", "title"]).optional(),
  facets,
}

/** For whom prices are: the cart's pricing context, and where its goods would go. */
const pricing = {
  region_id: z.string().min(1).optional(),
  country_code: CountryCode.optional().meta({
    description:
      "Country of delivery: prices tell their tax, and those of consumers include it. Without `region_id`, the region of this country applies",
  }),
  province: Text(20).optional().meta({ description: "ISO 3166-2, with `country_code`" }),
  postal_code: Text(20).optional().meta({
    description: "With `country_code`; parts of some countries have a VAT of their own",
  }),
}

export const StoreBarrelsQuery = listQuery({ ...filters, ...pricing })
export type StoreBarrelsQuery = z.output<typeof StoreBarrelsQuery>

export const AdminBarrelsQuery = listQuery({
  ...filters,
  status: oneOrMany(z.enum(BARREL_STATUSES)).optional(),
  include_archived: queryBoolean().optional(),
})
export type AdminBarrelsQuery = z.output<typeof AdminBarrelsQuery>

export const StoreBarrelQuery = z.strictObject({
  ...pricing,
  currency_code: CurrencyCode.optional(),
  locale: Locale.optional(),
})

export const BarrelSuggestionsQuery = z.strictObject({
  q: z.string().trim().max(200),
  locale: Locale.optional(),
})
