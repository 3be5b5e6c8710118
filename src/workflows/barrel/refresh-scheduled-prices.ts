import type { MedusaContainer } from "@medusajs/framework/types"
import { affectedByPriceLists } from "../../barrel-search/change-sources"
import { refreshBarrelIndexWorkflow } from "../../barrel-search/refresh-barrel-index"
import { graph } from "../../queries/graph"

/** Longer than the interval of the runs, so that a late one misses nothing. */
const LOOK_BACK_MS = 3 * 60_000

/** Price lists begin and end at a time, without an event: then the prices of their barrels change. */
export const refreshScheduledPrices = async (container: MedusaContainer): Promise<void> => {
  const now = new Date()
  const window = { $gt: new Date(now.getTime() - LOOK_BACK_MS), $lte: now }
  const lists = await graph<{ id: string }>(container, {
    entity: "price_list",
    fields: ["id"],
    filters: { $or: [{ starts_at: window }, { ends_at: window }] },
  })
  if (!lists.length) return
  const product_ids = await affectedByPriceLists(
    container,
    lists.map(({ id }) => id),
  )
  await refreshBarrelIndexWorkflow(container).run({ input: { product_ids } })
}
