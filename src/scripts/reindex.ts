import type { ExecArgs } from "@medusajs/framework/types"
import { reindexBarrelsWorkflow } from "../barrel-search/reindex-barrels"

/** `npm run reindex`: does at once what the nightly job does. */
export default async function reindex({ container }: ExecArgs): Promise<void> {
  await reindexBarrelsWorkflow(container).run()
}
