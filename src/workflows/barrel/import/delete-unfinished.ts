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

/** Inventory items that were created but not linked yet, which Medusa's deletion of products misses. */
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
 * Deletes products that a crash left unfinished, with everything that belongs to them. The product is
 * deleted last, so that the rest is found again should this crash too.
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
