import type { MedusaContainer } from "@medusajs/framework/types"
import type { PluginOptions } from "../../options"
import { ensureLayout } from "./ensure-layout"
import { ensureShipping } from "./ensure-shipping"
import {
  ensureRegions,
  ensureSalesChannel,
  ensureStockLocation,
  extendStore,
  isToBeOpened,
  markAsOpen,
  retrieveStore,
  setUpStore,
} from "./ensure-store"

/**
 * Sets up a shop that is ready to sell, and fills it once. An open shop stays as it is, except for what
 * is new in the options.
 *
 * A set-up that was interrupted continues: every step finds what exists, and the default location, which
 * marks a shop as open, is set last. Until then barrels go to the only location and to the default
 * channel, which is set first.
 */
export const ensureShop = async (
  container: MedusaContainer,
  options: PluginOptions,
  fill: () => Promise<void> = () => Promise.resolve(),
) => {
  const store = await retrieveStore(container)
  if (!(await isToBeOpened(container, store))) {
    await extendStore(container, store, options)
    await ensureRegions(container, options.currencies)
    await ensureLayout(container)
    return {
      salesChannelId: store.default_sales_channel_id ?? "",
      locationId: store.default_location_id ?? "",
    }
  }
  const salesChannelId = await ensureSalesChannel(container)
  await setUpStore(container, store, options, salesChannelId)
  const locationId = await ensureStockLocation(container, salesChannelId)
  await ensureRegions(container, options.currencies)
  await ensureShipping(container, locationId, options.locales)
  await ensureLayout(container)
  await fill()
  await markAsOpen(container, store, locationId)
  return { salesChannelId, locationId }
}
