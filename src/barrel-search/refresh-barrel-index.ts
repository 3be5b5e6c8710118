import { WorkflowResponse, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { indexBarrelsStep } from "./index-barrels"

/** Indexes barrels again after a change that emitted no event. */
export const refreshBarrelIndexWorkflow = createWorkflow(
  "millesime-refresh-barrel-index",
  (input: { product_ids: string[] }) => {
    indexBarrelsStep(input.product_ids)
    return new WorkflowResponse(input.product_ids)
  },
)
