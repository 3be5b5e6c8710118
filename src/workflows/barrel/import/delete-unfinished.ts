import type { MedusaContainer } from "@medusajs/framework/types"
import { deleteInventoryItemWorkflow, deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { barrelService } from "../../../modules/barrel"
import { barrelIdOf } from "../../../modules/barrel/rules/identity"
import { graph } from "../../../queries/graph"

type Item = {
  id: string
  variants?: (object | null)[]
  location_levels?: (object | null)[]
}

const isUnused = ({ variants = [], location_levels = [] }: Item) =>
  ![...variants, ...location_levels].some(Boolean)

/** Items that were made but not yet linked, so that Medusa's deletion of products misses them. */
const listUnlinkedItemIds = async (container: MedusaContainer, productIds: string[]) => {
  const variants = await graph<{ sku: string | null }>(container, {
    entity: "product_variant",
    fields: ["sku"],
    filters: { product_id: productIds },
  })
  const skus = variants.flatMap(({ sku }) => sku ?? [])
  if (!skus.length) return []
  const items = await graph<Item>(container, {
    entity: "inventory_item",
    fields: ["id", "variants.id", "location_levels.id"],
    filters: { sku: skus },
  })
  return items.filter(isUnused).map(({ id }) => id)
}

/**
 * Removes the products that a crash left half-made, with all that belongs to them. The product goes
 * last: as long as it is there, what another crash leaves of this is found again.
 */
export const deleteUnfinished = async (
  container: MedusaContainer,
  productIds: string[],
): Promise<void> => {
  if (!productIds.length) return
  const items = await listUnlinkedItemIds(container, productIds)
  if (items.length) await deleteInventoryItemWorkflow(container).run({ input: items })
  await barrelService(container).deleteMillesimeBarrels(productIds.map(barrelIdOf))
  await deleteProductsWorkflow(container).run({ input: { ids: productIds } })
}
