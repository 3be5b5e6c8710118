import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../http/errors"
import { barrelService } from "../../modules/barrel"
import { retrieveBarrelImport } from "../../queries/barrel-import/imports"

const cancelBarrelImportStep = createStep(
  "cancel-barrel-import",
  async ({ id }: { id: string }, { container }) => {
    const { status } = await retrieveBarrelImport(container, id)
    const service = barrelService(container)
    if (await service.cancelImport(id)) return new StepResponse(id)
    throw new ApiError("import_finished", `The import has ended: it is ${status}`)
  },
)

/**
 * Stops an import: the batch under way is finished, rows still waiting are dropped.
 * @throws ApiError `not_found` or `import_finished`
 */
export const cancelBarrelImportWorkflow = createWorkflow(
  "millesime-cancel-barrel-import",
  (input: { id: string }) => new WorkflowResponse(cancelBarrelImportStep(input)),
)
