import { z } from "@medusajs/framework/zod"
import { CurrencyCode, Locale, Text } from "../common"
import { BarrelInput, BarrelPatch } from "./attributes"
import { BarrelTranslation } from "./views"

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
    { message: "repeated_currency" },
  )

const Stock = z
  .strictObject({
    location_id: z.string().min(1).optional().meta({
      description: "Default: the store's default stock location",
    }),
    quantity: z.number().int().min(0).max(1_000_000),
  })
  .array()
  .max(50)
  .refine(
    uniqueBy((level) => level.location_id),
    { message: "repeated_location" },
  )

export const AllowZeroPrice = z.boolean().optional().meta({
  description: "Whether a published price of 0 is meant; it is refused otherwise",
})

/** Blanks would make one address of several. */
const ImageUrl = z
  .url({ protocol: /^https?$/, error: "not_web_address", abort: true })
  .regex(/^\S+$/, "not_web_address")

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
    { message: "repeated_id" },
  )

const productParts = {
  title: Text(300),
  subtitle: Text(500).nullable().optional(),
  description: z.string().max(20_000).nullable().optional(),
  handle: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not_handle")
    .max(300)
    .optional(),
  status: z.enum(["draft", "published"]).optional(),
  sku: Text(100).optional(),
  images: ImageInput.array().max(30).optional(),
  category_ids: Ids.optional(),
  sales_channel_ids: Ids.min(1).optional(),
  translations: z.record(Locale, BarrelTranslation).optional(),
}

export const CreateBarrel = z
  .strictObject({
    ...productParts,
    barrel: BarrelInput,
    prices: Prices.min(1),
    stock: Stock.optional(),
    allow_zero_price: AllowZeroPrice,
  })
  .meta({ id: "CreateBarrel" })
export type CreateBarrel = z.output<typeof CreateBarrel>

export const UpdateBarrel = z
  .strictObject({
    ...productParts,
    title: productParts.title.optional(),
    barrel: BarrelPatch.optional(),
    prices: Prices.optional().meta({ description: "Prices in other currencies are kept" }),
    stock: Stock.optional().meta({ description: "Stock at other locations is kept" }),
    allow_zero_price: AllowZeroPrice,
  })
  .meta({ id: "UpdateBarrel" })
export type UpdateBarrel = z.output<typeof UpdateBarrel>
