import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { barrelService } from "../modules/barrel"
import { ensureAdminUser } from "./ensure-admin-user"
import { ensureShop } from "./seed/ensure-shop"
import { ensurePages } from "./seed/ensure-pages"
import { importCatalogue } from "./seed/import-catalogue"

/** Sets up an empty store as the demo shop; to an open one it adds only what is new in the options. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { options } = barrelService(container)

  // First, so that the demo pages have an author.
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env
  if (email && password) await ensureAdminUser(container, { email, password })

  await ensureShop(container, options, async () => {
    await ensurePages(container, options)
    const { found, created } = await importCatalogue(container, options)
    const without = `No demo barrels: none has a price in ${options.currencies.join(", ")}`
    logger.info(found ? `${created} demo barrels created` : without)
  })
}
