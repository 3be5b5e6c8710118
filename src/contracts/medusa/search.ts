import { z } from "@medusajs/framework/zod"

/** Fields of the index `barrel` by what a query may do with them; a test compares them with the index. */
export const SEARCH_FIELDS = {
  filterable:
    "id, handle, sku, wood, forest, origin_country, previous_contents, format, condition, toast, cooper, volume_liters, year, fills, char_level, watertight, price_<currency>, available_quantity, in_stock, category_ids, created_at, updated_at",
  facetable:
    "wood, forest, origin_country, previous_contents, format, condition, toast, cooper, volume_liters, year, fills, char_level, watertight, price_<currency>, in_stock, category_ids",
  sortable:
    "volume_liters, year, fills, char_level, price_<currency>, available_quantity, created_at, updated_at",
} as const

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

const operators = z.strictObject({
  $eq: value.optional(),
  $ne: value.optional(),
  $in: value.array().optional(),
  $nin: value.array().optional(),
  $gt: value.optional(),
  $gte: value.optional(),
  $lt: value.optional(),
  $lte: value.optional(),
})

const filters = z
  .object({ q: z.string().optional().meta({ description: "Words to search for" }) })
  .catchall(z.union([value, value.array(), operators]))
  .meta({
    description: `\`q\`, and fields with a value, several values or operators: ${SEARCH_FIELDS.filterable}`,
  })

const facet = z.union([
  z.string(),
  z.strictObject({
    field: z.string(),
    type: z.literal("value").optional(),
    limit: z.number().int().min(1).optional(),
  }),
  z.strictObject({ field: z.string(), type: z.literal("stats") }),
])

const SearchQuery = z
  .strictObject({
    entity: z.literal("barrel").meta({ description: "The index" }),
    fields: z
      .string()
      .array()
      .optional()
      .meta({ description: "Fields of each hit; all by default" }),
    filters: filters.optional(),
    pagination: z
      .strictObject({
        skip: z.number().int().min(0).optional(),
        take: z.number().int().min(0).max(100).optional(),
        order: z
          .record(z.string(), z.enum(["ASC", "DESC"]))
          .optional()
          .meta({ description: `By one of ${SEARCH_FIELDS.sortable}; by relevance without it` }),
      })
      .optional(),
    search_options: z
      .strictObject({
        facets: facet
          .array()
          .optional()
          .meta({
            description: `Counts (\`value\`) or minimum and maximum (\`stats\`) of ${SEARCH_FIELDS.facetable}`,
          }),
        disjunctive_facets: z
          .boolean()
          .optional()
          .meta({ description: "Count each facet without the filter on its own field" }),
        match_strategy: z.enum(["all", "any", "last"]).optional(),
        typo_tolerance: z.boolean().optional(),
        include_score: z.boolean().optional(),
        count: z.enum(["exact", "estimated", "none"]).optional(),
      })
      .optional(),
  })
  .meta({ id: "BarrelSearchQuery" })

export const SearchBody = z.union([
  z.strictObject({ queries: SearchQuery.array().min(1).max(20) }),
  SearchQuery,
])

export const SearchResults = z.looseObject({
  results: z
    .looseObject({
      hits: z.looseObject({ id: z.string(), document: z.record(z.string(), z.unknown()) }).array(),
      facets: z.record(z.string(), z.unknown()).optional(),
      metadata: z.looseObject({ count: z.number().optional() }),
    })
    .array(),
})
