import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BARREL_MODULE } from "../modules/barrel"
import type BarrelModuleService from "../modules/barrel/service"
import { ensureAdminUser } from "./ensure-admin-user"
import { ensureLayout } from "./seed/ensure-layout"
import { ensureShipping } from "./seed/ensure-shipping"
import {
  ensureRegions,
  ensureSalesChannel,
  ensureStockLocation,
  ensureStoreSettings,
} from "./seed/ensure-store"
import { importCatalogue } from "./seed/import-catalogue"

/** Fills an empty store with the demo shop; on a filled one it adds only what is missing. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { options } = container.resolve<BarrelModuleService>(BARREL_MODULE)

  const salesChannelId = await ensureSalesChannel(container)
  const locationId = await ensureStockLocation(container, salesChannelId)
  await ensureStoreSettings(container, options, {
    default_sales_channel_id: salesChannelId,
    default_location_id: locationId,
  })
  await ensureRegions(container, options.currencies)
  await ensureShipping(container, locationId)
  await ensureLayout(container)
  const created = await importCatalogue(container)
  logger.info(`${created} demo barrels created`)

  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env
  if (email && password) await ensureAdminUser(container, { email, password })
}
