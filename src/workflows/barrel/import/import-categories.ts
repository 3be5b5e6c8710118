import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { graph } from "../../../queries/graph"
import { asciiHandle } from "../../../shared/handle"
import { whileLocked } from "../../lock"

type Category = { id: string; name: string; handle: string }

/** Ids of categories by the key of their name. */
export type Categories = ReadonlyMap<string, string>

/** The same for all spellings of a category: its handle, which is unique in Medusa. */
export const categoryKey = (name: string): string => asciiHandle(name) || name

export const listCategories = async (
  container: MedusaContainer,
  names: readonly string[],
): Promise<Categories> => {
  if (!names.length) return new Map()
  const rows = await graph<Category>(container, {
    entity: "product_category",
    fields: ["id", "name", "handle"],
    filters: { $or: [{ name: [...new Set(names)] }, { handle: names.map(categoryKey) }] },
  })
  // Names come last, so that they win over handles.
  return new Map([
    ...rows.map(({ handle, id }) => [handle, id] as const),
    ...rows.map(({ name, id }) => [categoryKey(name), id] as const),
  ])
}

/** Seconds to wait for another import that creates categories. */
const LOCK_TIMEOUT_SECONDS = 90

/** The categories with these names; missing ones are created, by one import at a time. */
export const ensureCategories = async (
  container: MedusaContainer,
  names: readonly string[],
): Promise<Categories> => {
  const existing = await listCategories(container, names)
  if (names.every((name) => existing.has(categoryKey(name)))) return existing
  const lock = {
    keys: ["barrel-import-categories"],
    ownerId: randomUUID(),
    timeoutSeconds: LOCK_TIMEOUT_SECONDS,
  }
  return whileLocked(container, lock, async () => {
    const existing = await listCategories(container, names)
    const missing = new Map(
      names
        .filter((name) => !existing.has(categoryKey(name)))
        .map((name) => [categoryKey(name), name]),
    )
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: [...missing].map(([key, name]) => ({
          name,
          handle: key === name ? undefined : key,
          is_active: true,
        })),
      },
    })
    return new Map([...existing, ...result.map(({ id, name }) => [categoryKey(name), id] as const)])
  })
}
