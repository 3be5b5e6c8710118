import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const ZONE = "product.details"

/** Medusa puts widgets below its own sections; here what matters of a product is the barrel. */
export const ensureLayout = async (container: MedusaContainer): Promise<void> => {
  const settings = container.resolve(Modules.SETTINGS)
  if (await settings.getSystemDefaultLayoutConfiguration(ZONE)) return
  await settings.setSystemDefaultLayoutConfiguration(ZONE, {
    widgets: { "widget:millesime:barrel-attributes": { section: "side", order: -1 } },
  })
}
