import type { MedusaContainer } from "@medusajs/framework/types"
import { graph } from "../../queries/graph"
import type { BarrelUpdate } from "./barrel-update"
import { alreadyUsed, claim } from "./unique"

type ProductOf = { product_id: string }

/**
 * @throws DomainError `duplicate` naming the handle or SKU that another product has, or that two
 * updates of one batch ask for
 */
export const throwIfTakenByAnother = async (
  container: MedusaContainer,
  updates: readonly BarrelUpdate[],
): Promise<void> => {
  const handles = updates.flatMap(({ update }) => update.handle ?? [])
  const skus = updates.flatMap(({ update }) => update.sku ?? [])
  const [products, variants, items] = await Promise.all([
    handles.length
      ? graph<{ id: string; handle: string }>(container, {
          entity: "product",
          fields: ["id", "handle"],
          filters: { handle: handles },
        })
      : [],
    skus.length
      ? graph<ProductOf & { sku: string }>(container, {
          entity: "product_variant",
          fields: ["sku", "product_id"],
          filters: { sku: skus },
        })
      : [],
    skus.length
      ? graph<{ sku: string; variants?: (ProductOf | null)[] }>(container, {
          entity: "inventory_item",
          fields: ["id", "sku", "variants.product_id"],
          filters: { sku: skus },
        })
      : [],
  ])
  const claimed = { handle: new Set<string>(), sku: new Set<string>() }
  for (const { id, update } of updates) {
    const { handle, sku } = update
    if (handle && products.some((product) => product.handle === handle && product.id !== id)) {
      throw alreadyUsed("handle", handle)
    }
    const ownsItem = (item: (typeof items)[number]) =>
      item.variants?.some((variant) => variant?.product_id === id)
    if (
      sku &&
      (variants.some((variant) => variant.sku === sku && variant.product_id !== id) ||
        !items.filter((item) => item.sku === sku).every(ownsItem))
    ) {
      throw alreadyUsed("sku", sku)
    }
    if (handle) claim("handle", handle, claimed.handle)
    if (sku) claim("sku", sku, claimed.sku)
  }
}
