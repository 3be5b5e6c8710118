import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError, detail } from "../../errors"
import { graph } from "../../queries/graph"
import type { BarrelUpdate } from "./barrel-update"

/** The error for a unique value that another product has. */
export const alreadyUsed = (field: string, value: string): DomainError =>
  new DomainError("duplicate.product", { field, value }, [detail(field, "already_used", { value })])

/**
 * Adds a unique value that was given explicitly to those in use.
 * @throws DomainError `duplicate` naming the field, also when two entries of a batch have it
 */
export const reserve = (field: string, value: string, used: Set<string>): string => {
  if (used.has(value)) throw alreadyUsed(field, value)
  used.add(value)
  return value
}

/** Like `reserve`, for a handle made from a title: gets a suffix where it is in use. */
export const reserveSimilarHandle = (handle: string, used: Set<string>): string => {
  const suffix = used.has(handle) ? `-${randomBytes(3).toString("hex")}` : ""
  return reserve("handle", handle + suffix, used)
}

type ProductOf = { product_id: string }

/**
 * @throws DomainError `duplicate` naming the handle or SKU that another product has, or that two
 * updates of a batch have
 */
export const throwIfUsedByAnother = async (
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
  const used = { handle: new Set<string>(), sku: new Set<string>() }
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
    if (handle) reserve("handle", handle, used.handle)
    if (sku) reserve("sku", sku, used.sku)
  }
}
