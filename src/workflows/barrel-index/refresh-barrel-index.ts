import { WorkflowResponse, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { indexBarrelsStep } from "./steps/index-barrels"

/** Reads barrels again into the search index, after a change that nothing told of. */
export const refreshBarrelIndexWorkflow = createWorkflow(
  "millesime-refresh-barrel-index",
  (input: { product_ids: string[] }) => {
    indexBarrelsStep(input.product_ids)
    return new WorkflowResponse(input.product_ids)
  },
)
