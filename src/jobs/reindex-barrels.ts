import type { MedusaContainer } from "@medusajs/framework/types"
import { reindexBarrelsWorkflow } from "../barrel-search/reindex-barrels"
import { withHeartbeat } from "../modules/job"

/** Every night, should an event have been lost. */
async function reindexBarrels(container: MedusaContainer): Promise<void> {
  await reindexBarrelsWorkflow(container).run()
}

export const config = { name: "millesime-reindex-barrels", schedule: "23 3 * * *" }

export default withHeartbeat(config, reindexBarrels)
