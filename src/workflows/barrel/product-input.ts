import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import { UNFINISHED_MARK, UNFINISHED_STATUS } from "../../modules/barrel/rules/unfinished"
import { shippingWeightGrams } from "../../modules/barrel/rules/weight"
import type { PreparedBarrel } from "./steps/prepare-new-barrels"

/** The option Medusa's own admin gives to products that come in one variant. */
const OPTION = { title: "Default option", value: "Default option value" }

/** The subtitle of the barrel's line in carts, orders and quotes, the same in every language. */
export const variantTitle = ({ volume_liters }: { volume_liters: number }): string =>
  `${volume_liters} L`

/**
 * The input of Medusa's product workflow for a barrel: one variant with managed inventory. Not on sale
 * yet, since its attributes are written later.
 */
export const toProductInput = (barrel: PreparedBarrel): CreateProductWorkflowInputDTO => ({
  title: barrel.title,
  subtitle: barrel.subtitle ?? undefined,
  description: barrel.description ?? undefined,
  handle: barrel.handle,
  status: UNFINISHED_STATUS,
  ...(barrel.import_key && { metadata: { [UNFINISHED_MARK]: barrel.import_key } }),
  images: barrel.images,
  thumbnail: barrel.images?.[0]?.url,
  category_ids: barrel.category_ids,
  sales_channels: barrel.sales_channel_ids.map((id) => ({ id })),
  shipping_profile_id: barrel.shipping_profile_id,
  options: [{ title: OPTION.title, values: [OPTION.value] }],
  variants: [
    {
      title: variantTitle(barrel.barrel),
      sku: barrel.sku,
      prices: barrel.prices,
      manage_inventory: true,
      weight: shippingWeightGrams(barrel.barrel),
      options: { [OPTION.title]: OPTION.value },
    },
  ],
})

/** The last write of a new barrel, which finishes it. An empty text removes the mark. */
export const toFinishedProduct = (
  id: string,
  { status = "draft", import_key }: PreparedBarrel,
) => ({
  id,
  status,
  ...(import_key && { metadata: { [UNFINISHED_MARK]: "" } }),
})
