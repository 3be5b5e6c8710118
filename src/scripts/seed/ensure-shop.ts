import type { MedusaContainer } from "@medusajs/framework/types"
import type { PluginOptions } from "../../options"
import { ensureLayout } from "./ensure-layout"
import { ensureShipping } from "./ensure-shipping"
import {
  ensureRegions,
  ensureSalesChannel,
  ensureStockLocation,
  ensureStoreSettings,
} from "./ensure-store"

/** A shop ready to sell, without anything to sell yet. What is there already stays as it is. */
export const ensureShop = async (container: MedusaContainer, options: PluginOptions) => {
  const salesChannelId = await ensureSalesChannel(container)
  const locationId = await ensureStockLocation(container, salesChannelId)
  await ensureStoreSettings(container, options, {
    default_sales_channel_id: salesChannelId,
    default_location_id: locationId,
  })
  await ensureRegions(container, options.currencies)
  await ensureShipping(container, locationId)
  await ensureLayout(container)
  return { salesChannelId, locationId }
}
