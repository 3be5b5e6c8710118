import { WorkflowResponse, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { indexBarrelsStep } from "../../barrel-search/index-barrels"
import { guardBarrelDeletionStep } from "./steps/guard-barrel-deletion"

/** Soft-deletes the product; the link deletes the attributes with it. */
export const deleteBarrelWorkflow = createWorkflow(
  "millesime-delete-barrel",
  (input: { id: string }) => {
    guardBarrelDeletionStep(input)
    deleteProductsWorkflow.runAsStep({
      input: transform({ input }, ({ input: { id } }) => ({ ids: [id] })),
    })
    indexBarrelsStep(transform({ input }, ({ input: { id } }) => [id]))
    return new WorkflowResponse(transform({ input }, ({ input }) => input.id))
  },
)
