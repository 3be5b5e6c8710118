import { z } from "@medusajs/framework/zod"
import {
  BARREL_STATUSES,
  CONDITIONS,
  CONTENTS,
  DEFAULT_HS_CODE,
  EARLIEST_YEAR,
  FORESTS,
  FORMATS,
  TOASTS,
  WOODS,
} from "../modules/barrel/types"
import { defineEndpoints } from "../http/endpoints"
import { listQuery, listResponse, oneOrMany, order, queryBoolean, range } from "../http/query"
import { CountryCode, CurrencyCode, Day, Locale, Money, Text, deleted } from "./common"

const millimetres = z.number().int().min(1).max(10_000)
const latestYear = () => new Date().getFullYear() + 1

const Dimensions = z
  .strictObject({
    stave_length_mm: millimetres.nullable(),
    bilge_diameter_mm: millimetres.nullable(),
    head_diameter_mm: millimetres.nullable(),
    stave_thickness_mm: millimetres.nullable(),
  })
  .partial()
  .meta({ id: "BarrelDimensions", description: "Measures in millimetres" })

const PreviousContents = z
  .enum(CONTENTS)
  .array()
  .min(1)
  .max(20)
  .refine((contents) => contents.length === 1 || !contents.includes("none"), {
    message: "`none` can't stand beside other contents",
  })
  .meta({ description: "Ordered: the first entry is the first fill; `none` for a new barrel" })

const attributes = {
  wood: z.enum(WOODS),
  forest: z.enum(FORESTS).nullable().optional(),
  origin_country: CountryCode.nullable().optional(),
  previous_contents: PreviousContents,
  volume_liters: z.number().int().min(1).max(100_000),
  format: z.enum(FORMATS).nullable().optional(),
  condition: z.enum(CONDITIONS),
  toast: z.enum(TOASTS).nullable().optional(),
  char_level: z.number().int().min(1).max(4).nullable().optional(),
  year: z
    .number()
    .int()
    .min(EARLIEST_YEAR)
    .refine((year) => year <= latestYear(), { message: "can't be later than next year" })
    .nullable()
    .optional(),
  fills: z.number().int().min(0).max(50).nullable().optional(),
  cooper: Text(200).nullable().optional(),
  watertight: z.boolean().nullable().optional(),
  empty_weight_kg: z.number().positive().max(10_000).nullable().optional(),
  dimensions: Dimensions.optional(),
  hs_code: z
    .string()
    .regex(/^\d{4}(\.\d{2}){0,3}$/, "must look like 4416.00")
    .optional(),
  emptied_at: Day.nullable().optional(),
}

/** Attributes of a new barrel: wood, volume, condition and previous contents are required. */
export const BarrelInput = z.strictObject(attributes).meta({ id: "BarrelInput" })
export type BarrelInput = z.output<typeof BarrelInput>

/** Any part of the attributes; null empties an optional one. */
export const BarrelPatch = z.strictObject(attributes).partial().meta({ id: "BarrelPatch" })
export type BarrelPatch = z.output<typeof BarrelPatch>

export const BarrelAttributes = z
  .strictObject({
    wood: z.enum(WOODS),
    forest: z.enum(FORESTS).nullable(),
    origin_country: z.string().nullable(),
    previous_contents: z.enum(CONTENTS).array(),
    volume_liters: z.number(),
    format: z.enum(FORMATS).nullable(),
    condition: z.enum(CONDITIONS),
    toast: z.enum(TOASTS).nullable(),
    char_level: z.number().nullable(),
    year: z.number().nullable(),
    fills: z.number().nullable(),
    cooper: z.string().nullable(),
    watertight: z.boolean().nullable(),
    empty_weight_kg: z.number().nullable(),
    dimensions: z.strictObject({
      stave_length_mm: z.number().nullable(),
      bilge_diameter_mm: z.number().nullable(),
      head_diameter_mm: z.number().nullable(),
      stave_thickness_mm: z.number().nullable(),
    }),
    hs_code: z.string().meta({ description: `Customs heading, ${DEFAULT_HS_CODE} unless given` }),
    emptied_at: z.string().nullable().meta({ description: "Day of the last emptying" }),
  })
  .meta({ id: "BarrelAttributes" })
export type BarrelAttributes = z.output<typeof BarrelAttributes>

const BarrelListing = z
  .strictObject({
    id: z.string(),
    handle: z.string(),
    title: z.string(),
    thumbnail: z.string().nullable(),
    status: z.enum(BARREL_STATUSES),
    barrel: BarrelAttributes,
    price: Money.nullable().meta({ description: "Lowest price for the asked region or currency" }),
    available_quantity: z.number().int(),
    in_stock: z.boolean(),
  })
  .meta({ id: "BarrelListing" })
export type BarrelListing = z.output<typeof BarrelListing>

const Labels = z
  .strictObject({
    wood: z.string(),
    forest: z.string().nullable(),
    previous_contents: z.string().array(),
    format: z.string().nullable(),
    condition: z.string(),
    toast: z.string().nullable(),
  })
  .meta({ id: "BarrelLabels", description: "The codes in words, in the asked language" })

const Image = z.strictObject({ id: z.string(), url: z.string() })

const BarrelDetail = BarrelListing.extend({
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  images: Image.array(),
  categories: z.strictObject({ id: z.string(), name: z.string(), handle: z.string() }).array(),
  variants: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      sku: z.string().nullable(),
      price: Money.nullable(),
      original_price: Money.nullable().meta({
        description: "Before the price list, where one lowered the price",
      }),
      available_quantity: z.number().int(),
      in_stock: z.boolean(),
    })
    .array(),
  labels: Labels,
}).meta({ id: "BarrelDetail" })
export type BarrelDetail = z.output<typeof BarrelDetail>

const Translation = z
  .strictObject({
    title: Text(300),
    subtitle: Text(500),
    description: z.string().max(20_000),
  })
  .partial()

const AdminBarrelListing = BarrelListing.extend({
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
  .meta({ id: "StockLevel", description: "Units at one stock location, and those promised" })

const AdminBarrel = AdminBarrelListing.extend({
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  images: Image.array(),
  category_ids: z.string().array(),
  sales_channel_ids: z.string().array(),
  stock: StockLevel.array(),
  translations: z.record(z.string(), Translation),
  allowed_actions: z.enum(["publish", "unpublish", "archive"]).array(),
}).meta({ id: "AdminBarrel" })
export type AdminBarrel = z.output<typeof AdminBarrel>

const PriceInput = z.strictObject({
  amount: z.number().min(0).max(1_000_000_000),
  currency_code: CurrencyCode,
})

const uniqueBy =
  <T>(key: (entry: T) => unknown) =>
  (entries: T[]) =>
    new Set(entries.map(key)).size === entries.length

const Prices = PriceInput.array()
  .max(50)
  .refine(
    uniqueBy((price) => price.currency_code),
    { message: "has a currency twice" },
  )

const Stock = z
  .strictObject({
    location_id: z.string().min(1).optional().meta({
      description: "The store's default stock location unless given",
    }),
    quantity: z.number().int().min(0).max(1_000_000),
  })
  .array()
  .max(50)
  .refine(
    uniqueBy((level) => level.location_id),
    { message: "has a location twice" },
  )

const ImageUrl = z.url({ protocol: /^https?$/, error: "must be a web address" })

const ImageInput = z
  .union([ImageUrl, z.strictObject({ url: ImageUrl })])
  .transform((image) => (typeof image === "string" ? { url: image } : image))

const Ids = z
  .string()
  .min(1)
  .array()
  .max(50)
  .refine(
    uniqueBy((id) => id),
    { message: "has an id twice" },
  )

const productParts = {
  title: Text(300),
  subtitle: Text(500).nullable().optional(),
  description: z.string().max(20_000).nullable().optional(),
  handle: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "may hold small letters, digits and single hyphens")
    .max(300)
    .optional(),
  status: z.enum(["draft", "published"]).optional(),
  sku: Text(100).optional(),
  images: ImageInput.array().max(30).optional(),
  category_ids: Ids.optional(),
  sales_channel_ids: Ids.min(1).optional(),
  translations: z.record(Locale, Translation).optional(),
}

export const CreateBarrel = z
  .strictObject({
    ...productParts,
    barrel: BarrelInput,
    prices: Prices.min(1),
    stock: Stock.optional(),
  })
  .meta({ id: "CreateBarrel" })
export type CreateBarrel = z.output<typeof CreateBarrel>

export const UpdateBarrel = z
  .strictObject({
    ...productParts,
    title: productParts.title.optional(),
    barrel: BarrelPatch.optional(),
    prices: Prices.optional().meta({ description: "Prices of other currencies stay" }),
    stock: Stock.optional().meta({ description: "Stock at other locations stays" }),
  })
  .meta({ id: "UpdateBarrel" })
export type UpdateBarrel = z.output<typeof UpdateBarrel>

const filters = {
  q: z.string().trim().max(200).optional(),
  wood: oneOrMany(z.enum(WOODS)).optional(),
  forest: oneOrMany(z.enum(FORESTS)).optional(),
  origin_country: oneOrMany(CountryCode).optional(),
  previous_content: oneOrMany(z.enum(CONTENTS)).optional(),
  format: oneOrMany(z.enum(FORMATS)).optional(),
  condition: oneOrMany(z.enum(CONDITIONS)).optional(),
  toast: oneOrMany(z.enum(TOASTS)).optional(),
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
}

export const StoreBarrelsQuery = listQuery({ ...filters, region_id: z.string().min(1).optional() })
export type StoreBarrelsQuery = z.output<typeof StoreBarrelsQuery>

export const AdminBarrelsQuery = listQuery({
  ...filters,
  status: oneOrMany(z.enum(BARREL_STATUSES)).optional(),
  include_archived: queryBoolean().optional(),
})
export type AdminBarrelsQuery = z.output<typeof AdminBarrelsQuery>

const StoreBarrelQuery = z.strictObject({
  region_id: z.string().min(1).optional(),
  currency_code: CurrencyCode.optional(),
  locale: Locale.optional(),
})

const Label = z.strictObject({ en: z.string(), fr: z.string() })
const Entries = z.strictObject({ value: z.string(), label: Label }).array()

const Vocabulary = z
  .strictObject({
    wood: Entries,
    forest: Entries,
    previous_content: Entries,
    format: z
      .strictObject({ value: z.string(), label: Label, volume_liters: z.number().nullable() })
      .array(),
    condition: Entries,
    toast: Entries,
  })
  .meta({ id: "BarrelVocabulary" })

const adminBarrel = z.strictObject({ barrel: AdminBarrel })

const lifecycle = {
  method: "POST",
  access: "admin",
  body: z.strictObject({}),
  response: adminBarrel,
} as const

export const barrelEndpoints = defineEndpoints({
  storeListBarrels: {
    summary: "List the barrels on sale",
    description: "Only published and sold barrels of the key's sales channels.",
    method: "GET",
    path: "/store/barrels",
    access: "public",
    query: StoreBarrelsQuery,
    response: listResponse("barrels", BarrelListing),
  },
  storeGetBarrel: {
    summary: "Read a barrel by id or handle",
    method: "GET",
    path: "/store/barrels/:id_or_handle",
    access: "public",
    query: StoreBarrelQuery,
    response: z.strictObject({ barrel: BarrelDetail }),
    errors: ["not_found"],
  },
  storeGetVocabulary: {
    summary: "List the codes of barrel attributes with their labels",
    method: "GET",
    path: "/store/barrel-vocabulary",
    access: "public",
    response: Vocabulary,
  },
  adminListBarrels: {
    summary: "List barrels of every status",
    description: "Archived barrels only with `include_archived=true` or `status=archived`.",
    method: "GET",
    path: "/admin/barrels",
    access: "admin",
    query: AdminBarrelsQuery,
    response: listResponse("barrels", AdminBarrelListing),
  },
  adminCreateBarrel: {
    summary: "Create a barrel with its prices, stock and texts",
    method: "POST",
    path: "/admin/barrels",
    access: "admin",
    body: CreateBarrel,
    response: adminBarrel,
    errors: ["duplicate", "barrel_out_of_stock"],
  },
  adminGetBarrel: {
    summary: "Read a barrel",
    method: "GET",
    path: "/admin/barrels/:id",
    access: "admin",
    response: adminBarrel,
    errors: ["not_found"],
  },
  adminUpdateBarrel: {
    summary: "Update any part of a barrel",
    method: "POST",
    path: "/admin/barrels/:id",
    access: "admin",
    body: UpdateBarrel,
    response: adminBarrel,
    errors: ["not_found", "duplicate", "barrel_archived", "barrel_out_of_stock"],
  },
  adminDeleteBarrel: {
    summary: "Delete a barrel",
    description: "Medusa's soft delete of the product; orders keep what they hold.",
    method: "DELETE",
    path: "/admin/barrels/:id",
    access: "admin",
    response: deleted("barrel"),
    errors: ["not_found", "barrel_reserved"],
  },
  adminPublishBarrel: {
    ...lifecycle,
    summary: "Put a barrel on sale",
    path: "/admin/barrels/:id/publish",
    errors: ["not_found", "barrel_archived", "barrel_out_of_stock"],
  },
  adminUnpublishBarrel: {
    ...lifecycle,
    summary: "Take a barrel off sale, back to draft",
    path: "/admin/barrels/:id/unpublish",
    errors: ["not_found", "barrel_archived"],
  },
  adminArchiveBarrel: {
    ...lifecycle,
    summary: "Archive a barrel for good",
    path: "/admin/barrels/:id/archive",
    errors: ["not_found"],
  },
})

export type BarrelEndpoints = typeof barrelEndpoints
