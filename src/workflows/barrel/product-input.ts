import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import { shippingWeightGrams } from "../../modules/barrel/rules/weight"
import type { PreparedBarrel } from "./steps/prepare-new-barrels"

/** The option Medusa's own admin gives to products that come in one variant. */
const OPTION = { title: "Default option", value: "Default option value" }
const VARIANT = "Default variant"

/** A barrel as Medusa's product workflow takes it: one variant, its stock counted. */
export const toProductInput = (barrel: PreparedBarrel): CreateProductWorkflowInputDTO => ({
  title: barrel.title,
  subtitle: barrel.subtitle ?? undefined,
  description: barrel.description ?? undefined,
  handle: barrel.handle,
  status: barrel.status ?? "draft",
  images: barrel.images,
  thumbnail: barrel.images?.[0]?.url,
  category_ids: barrel.category_ids,
  sales_channels: barrel.sales_channel_ids.map((id) => ({ id })),
  shipping_profile_id: barrel.shipping_profile_id,
  options: [{ title: OPTION.title, values: [OPTION.value] }],
  variants: [
    {
      title: VARIANT,
      sku: barrel.sku,
      prices: barrel.prices,
      manage_inventory: true,
      weight: shippingWeightGrams(barrel.barrel),
      options: { [OPTION.title]: OPTION.value },
    },
  ],
})
