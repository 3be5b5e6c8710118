import type { MedusaContainer } from "@medusajs/framework/types"
import { graph } from "../../queries/graph"

type Named = { sales_channel_ids?: string[]; category_ids?: string[] }

const listIds = async (container: MedusaContainer, entity: string, ids: string[]) => {
  if (!ids.length) return new Set<string>()
  const rows = await graph<{ id: string }>(container, {
    entity,
    fields: ["id"],
    filters: { id: ids },
  })
  return new Set(rows.map(({ id }) => id))
}

/** The ids of existing sales channels and categories among those given. */
export const resolveReferences = async (container: MedusaContainer, barrels: readonly Named[]) => {
  const [channels, categories] = await Promise.all([
    listIds(
      container,
      "sales_channel",
      barrels.flatMap(({ sales_channel_ids = [] }) => sales_channel_ids),
    ),
    listIds(
      container,
      "product_category",
      barrels.flatMap(({ category_ids = [] }) => category_ids),
    ),
  ])
  return { channels, categories }
}
