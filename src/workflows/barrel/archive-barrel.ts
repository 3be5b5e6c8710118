import { WorkflowResponse, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { updateBarrelsWorkflow } from "./update-barrels"

/** Archives a barrel for good; its product becomes a draft, so that no list shows it. */
export const archiveBarrelWorkflow = createWorkflow(
  "millesime-archive-barrel",
  (input: { id: string }) => {
    updateBarrelsWorkflow.runAsStep({
      input: transform({ input }, ({ input: { id } }) => ({
        updates: [{ id, update: {}, archive: true }],
      })),
    })
    return new WorkflowResponse(transform({ input }, ({ input }) => input.id))
  },
)
