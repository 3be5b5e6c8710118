import { WorkflowResponse, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import type { UpdateBarrel } from "../../contracts/barrel"
import { updateBarrelsWorkflow } from "./update-barrels"

export type UpdateBarrelInput = { id: string; update: UpdateBarrel }

/** Updates one barrel: texts, attributes, prices, stock, status. */
export const updateBarrelWorkflow = createWorkflow(
  "millesime-update-barrel",
  (input: UpdateBarrelInput) => {
    updateBarrelsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ updates: [input] })),
    })
    return new WorkflowResponse(transform({ input }, ({ input }) => input.id))
  },
)
