import { z } from "@medusajs/framework/zod"
import { BARREL_STATUSES } from "../../modules/barrel/types"
import { Money, Text } from "../common"
import { BarrelAttributes } from "./attributes"
import { RANGE_FACETS, VALUE_FACETS } from "./queries"

export const BarrelPrice = Money.extend({
  amount: z.number().meta({
    description:
      "What the visitor would pay for a unit: with `country_code` including tax for consumers, without it for companies; otherwise as it was entered",
  }),
  original_amount: z.number().optional().meta({
    description: "The amount without the price list that lowered it, otherwise the same",
  }),
  is_tax_inclusive: z.boolean().optional().meta({ description: "Whether the amounts include tax" }),
  amount_with_tax: z.number().nullable().optional(),
  amount_without_tax: z.number().nullable().optional(),
  tax_rate: z.number().nullable().optional().meta({
    description: "In percent; null where the country has no tax region",
  }),
  lowest_amount_30_days: z.number().nullable().optional().meta({
    description:
      "Of a reduced price: the lowest of the 30 days before (Directive 98/6/EC, art. 6a); null where it isn't reduced for everybody, or unknown",
  }),
  tiers: z
    .strictObject({ min_quantity: z.number(), amount: z.number() })
    .array()
    .optional()
    .meta({ description: "The amount of a unit from a quantity on, by ascending quantities" }),
}).meta({
  id: "BarrelPrice",
  description: "Amount in units of the currency; all but it and the currency with `country_code`",
})
export type BarrelPrice = z.output<typeof BarrelPrice>

export const BarrelListing = z
  .strictObject({
    id: z.string(),
    handle: z.string(),
    title: z.string(),
    thumbnail: z.string().nullable(),
    status: z.enum(BARREL_STATUSES),
    barrel: BarrelAttributes,
    price: BarrelPrice.nullable().meta({
      description: "Lowest price in the requested region or currency",
    }),
    available_quantity: z.number().int(),
    in_stock: z.boolean(),
  })
  .meta({ id: "BarrelListing" })
export type BarrelListing = z.output<typeof BarrelListing>

/** Beside every answer with texts of barrels. */
export const contentLocale = {
  content_locale: z.string().meta({
    description:
      "Locale of the texts: the store's own for the requested one, of the same language if there is one, otherwise the first",
  }),
}

const Labels = z
  .strictObject({
    wood: z.string(),
    forest: z.string().nullable(),
    previous_contents: z.string().array(),
    format: z.string().nullable(),
    condition: z.string(),
    toast: z.string().nullable(),
  })
  .meta({ id: "BarrelLabels", description: "Labels of the values, in the requested language" })

const Image = z.strictObject({ id: z.string(), url: z.string() })

const FacetValues = z
  .strictObject({
    value: z.string(),
    label: z.string().meta({ description: "In the requested language" }),
    count: z.number().int(),
  })
  .array()

const FacetRange = z.strictObject({ min: z.number(), max: z.number() }).nullable()

const perFacet = <F extends string, T extends z.ZodType>(facets: readonly F[], schema: T) =>
  Object.fromEntries(facets.map((facet) => [facet, schema.optional()])) as Record<
    F,
    z.ZodOptional<T>
  >

/** A facet is counted without the filter on its own field. */
export const BarrelFacets = z
  .strictObject({
    ...perFacet(VALUE_FACETS, FacetValues),
    ...perFacet(RANGE_FACETS, FacetRange),
  })
  .meta({ id: "BarrelFacets", description: "Each is counted without the filter on its own field" })
export type BarrelFacets = z.output<typeof BarrelFacets>

/** How a text to search for was understood; `volume_liters` has bounds, every other field codes. */
export const Interpreted = z
  .strictObject({
    words: z.string().meta({ description: "Words that the texts of each barrel have" }),
    wishes: z
      .strictObject({
        text: z.string().meta({ description: "The part of the query that says so" }),
        field: z.enum([
          "wood",
          "forest",
          "format",
          "condition",
          "toast",
          "previous_content",
          "use",
          "fills",
          "year",
          "char_level",
          "volume_liters",
        ]),
        values: z.string().array().optional(),
        min: z.number().optional(),
        max: z.number().optional(),
      })
      .array(),
  })
  .meta({
    id: "InterpretedQuery",
    description:
      "Present where a part of `q` was understood as attributes: 500L, ex-sherry, first fill",
  })
export type Interpreted = z.output<typeof Interpreted>

export const SUGGESTION_KINDS = ["query", "barrel", "wood", "format", "cooper"] as const

export const BarrelSuggestion = z
  .strictObject({
    text: z.string(),
    kind: z.enum(SUGGESTION_KINDS),
    handle: z.string().optional().meta({ description: "Of the barrel, where it is one" }),
  })
  .meta({ id: "BarrelSuggestion" })
export type BarrelSuggestion = z.output<typeof BarrelSuggestion>

export const BarrelDetail = BarrelListing.extend({
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  images: Image.array(),
  categories: z.strictObject({ id: z.string(), name: z.string(), handle: z.string() }).array(),
  variants: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      sku: z.string().nullable(),
      price: BarrelPrice.nullable(),
      original_price: Money.nullable().meta({
        description: "Price without the price list that lowered it",
      }),
      available_quantity: z.number().int(),
      in_stock: z.boolean(),
    })
    .array(),
  labels: Labels,
  related: BarrelListing.array().meta({
    description: "Barrels in stock that are most like this one, at most four",
  }),
}).meta({ id: "BarrelDetail" })
export type BarrelDetail = z.output<typeof BarrelDetail>

export const BarrelTranslation = z
  .strictObject({
    title: Text(300),
    subtitle: Text(500),
    description: z.string().max(20_000),
  })
  .partial()

export const AdminBarrelListing = BarrelListing.extend({
  price: Money.nullable(),
  sku: z.string().nullable(),
  prices: Money.array(),
  created_at: z.string(),
  updated_at: z.string(),
}).meta({ id: "AdminBarrelListing" })
export type AdminBarrelListing = z.output<typeof AdminBarrelListing>

const StockLevel = z
  .strictObject({
    location_id: z.string(),
    quantity: z.number().int(),
    reserved_quantity: z.number().int(),
  })
  .meta({ id: "StockLevel", description: "Stocked and reserved units at a stock location" })

export const AdminBarrel = AdminBarrelListing.extend({
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  images: Image.array(),
  category_ids: z.string().array(),
  sales_channel_ids: z.string().array(),
  stock: StockLevel.array(),
  translations: z.record(z.string(), BarrelTranslation),
  allowed_actions: z.enum(["publish", "unpublish", "archive"]).array(),
}).meta({ id: "AdminBarrel" })
export type AdminBarrel = z.output<typeof AdminBarrel>

const Label = z.strictObject({ en: z.string(), fr: z.string() })
const Entries = z.strictObject({ value: z.string(), label: Label }).array()

export const Vocabulary = z
  .strictObject({
    wood: Entries,
    forest: Entries,
    previous_content: Entries,
    format: z
      .strictObject({ value: z.string(), label: Label, volume_liters: z.number().nullable() })
      .array(),
    condition: Entries,
    toast: Entries,
    char_level: Entries,
    watertight: Entries,
  })
  .meta({ id: "BarrelVocabulary" })
