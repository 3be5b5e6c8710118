import { WorkflowResponse, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { publishBarrelImportStep } from "./steps/publish-barrel-import"
import { type NewBarrelImport, stageBarrelImportStep } from "./steps/stage-barrel-import"

/** Emitted when an import can be run. Payload: `{ id }`. */
export const BARREL_IMPORT_CREATED = "barrel_import.created"

/**
 * Creates an import from a file of barrels, which runs in the background. A failure leaves nothing behind.
 * @returns the id of the import
 */
export const createBarrelImportWorkflow = createWorkflow(
  "millesime-create-barrel-import",
  (input: NewBarrelImport) => {
    const id = publishBarrelImportStep(stageBarrelImportStep(input))
    emitEventStep({
      eventName: BARREL_IMPORT_CREATED,
      data: transform({ id }, ({ id }) => ({ id })),
    })
    return new WorkflowResponse(id)
  },
)
