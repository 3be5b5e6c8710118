import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { stockService } from "../modules/stock"

const APPLY = "apply"

/**
 * Shows which reserved quantities the stock guard would change; with `apply` it changes them and installs the guard:
 * `npx medusa exec node_modules/medusa-plugin-millesime/.medusa/server/src/commands/guard-stock.js apply`.
 */
export default async function guardStock({ container, args }: ExecArgs): Promise<void> {
  const stock = stockService(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const isApplied = args.includes(APPLY)
  if (isApplied && !stock.isGuarded) {
    logger.warn("Nothing was changed: options.stock_guard is false")
    return
  }
  const differences = isApplied
    ? await stock.countReservedAnew()
    : await stock.findReservedDifferences()
  for (const { inventory_item_id, location_id, reserved, counted } of differences) {
    logger.info(`${inventory_item_id} at ${location_id}: ${reserved} reserved, ${counted} counted`)
  }
  logger.info(
    isApplied
      ? `${differences.length} stock levels were changed; the stock guard is installed`
      : `${differences.length} stock levels would be changed: add "${APPLY}" to change them`,
  )
}
