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
 * A shop ready to sell: opened and filled once. An open one stays as it is, except for what is new
 * in the options.
 *
 * An opening that was interrupted goes on where it stopped: every step finds what is there, and the
 * default location, the mark of an open shop, comes last. Until then barrels go to the only
 * location there is, and to the channel, which is set first.
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
  await ensureShipping(container, locationId)
  await ensureLayout(container)
  await fill()
  await markAsOpen(container, store, locationId)
  return { salesChannelId, locationId }
}
