import { WorkflowResponse, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { reindexSearchIndexesStep } from "@medusajs/medusa/core-flows"
import { BARREL_INDEX } from "./fields"

/**
 * Builds a new search index beside the one in use and swaps it in: it repairs what lost events left
 * wrong, and searches go on meanwhile. Unlike Medusa's own workflow, which continues in the
 * background, it ends when the new index is in use.
 */
export const reindexBarrelsWorkflow = createWorkflow(
  "millesime-reindex-barrels",
  () => new WorkflowResponse(reindexSearchIndexesStep({ index: BARREL_INDEX })),
)
