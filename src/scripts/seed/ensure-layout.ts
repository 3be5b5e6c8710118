import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const ZONE = "product.details"

/** Moves the widget of barrel attributes to the top: Medusa puts widgets below its own sections. */
export const ensureLayout = async (container: MedusaContainer): Promise<void> => {
  const settings = container.resolve(Modules.SETTINGS)
  if (await settings.getSystemDefaultLayoutConfiguration(ZONE)) return
  await settings.setSystemDefaultLayoutConfiguration(ZONE, {
    widgets: { "widget:millesime:barrel-attributes": { section: "side", order: -1 } },
  })
}
