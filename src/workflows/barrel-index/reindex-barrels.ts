import { WorkflowResponse, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { reindexSearchIndexesStep } from "@medusajs/medusa/core-flows"
import { BARREL_INDEX } from "../../queries/barrel-index/fields"

/**
 * Builds the search index anew beside the one in use and puts it in its place: whatever a lost event
 * left wrong is right again, and searches go on meanwhile. Ends when that is done, unlike Medusa's
 * own workflow, which goes on in the background.
 */
export const reindexBarrelsWorkflow = createWorkflow(
  "millesime-reindex-barrels",
  () => new WorkflowResponse(reindexSearchIndexesStep({ index: BARREL_INDEX })),
)
