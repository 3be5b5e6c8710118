import { WorkflowResponse, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  releaseLockStep,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { guardBarrelActionStep } from "./steps/guard-barrel-action"
import { nameLockStep } from "./steps/name-lock"
import { updateBarrelAttributesStep } from "./steps/update-barrel-attributes"

/** Takes a barrel out of the shop for good; its product becomes a draft so that no list shows it. */
export const archiveBarrelWorkflow = createWorkflow("archive-barrel", (input: { id: string }) => {
  const lock = nameLockStep(input)
  acquireLockStep(lock)
  const barrelId = guardBarrelActionStep(
    transform({ input }, ({ input: { id } }) => ({ id, action: "archive" as const })),
  )
  updateProductsWorkflow.runAsStep({
    input: transform({ input }, ({ input: { id } }) => ({
      products: [{ id, status: "draft" as const }],
    })),
  })
  updateBarrelAttributesStep(
    transform({ barrelId }, ({ barrelId }) => [{ id: barrelId, archived_at: new Date() }]),
  )
  releaseLockStep(lock)
  return new WorkflowResponse(transform({ input }, ({ input }) => input.id))
})
