import type { MedusaContainer } from "@medusajs/framework/types"
import type { Availability } from "../../modules/barrel/rules/availability"
import type { BarrelRow } from "./rows"
import { listChannelLocations, listStock, productAvailability } from "./stock"

/** What can be sold of barrels in all channels that each is in. */
export const listAvailability = async (
  container: MedusaContainer,
  rows: readonly BarrelRow[],
): Promise<(row: BarrelRow) => Availability> => {
  const [stock, locationsOf] = await Promise.all([
    listStock(
      container,
      rows.flatMap(({ product }) => product.variants.map(({ id }) => id)),
    ),
    listChannelLocations(container),
  ])
  return ({ product }) =>
    productAvailability(stock, product, locationsOf(product.sales_channels.map(({ id }) => id)))
}
