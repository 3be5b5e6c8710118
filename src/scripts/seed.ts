import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BARREL_MODULE } from "../modules/barrel"
import type BarrelModuleService from "../modules/barrel/service"
import { ensureAdminUser } from "./ensure-admin-user"
import { ensureShop } from "./seed/ensure-shop"
import { importCatalogue } from "./seed/import-catalogue"

/** Fills an empty store with the demo shop; on a filled one it adds only what is missing. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { options } = container.resolve<BarrelModuleService>(BARREL_MODULE)

  await ensureShop(container, options)
  const created = await importCatalogue(container)
  logger.info(`${created} demo barrels created`)

  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env
  if (email && password) await ensureAdminUser(container, { email, password })
}
