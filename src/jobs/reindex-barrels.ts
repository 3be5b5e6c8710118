import type { MedusaContainer } from "@medusajs/framework/types"
import { reindexBarrelsWorkflow } from "../barrel-search/reindex-barrels"

/** Every night, should an event have been lost. */
export default async function reindexBarrels(container: MedusaContainer): Promise<void> {
  await reindexBarrelsWorkflow(container).run()
}

export const config = { name: "millesime-reindex-barrels", schedule: "23 3 * * *" }
