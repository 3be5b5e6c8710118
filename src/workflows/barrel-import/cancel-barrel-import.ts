import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../http/errors"
import { BARREL_MODULE } from "../../modules/barrel"
import type BarrelModuleService from "../../modules/barrel/service"
import { retrieveBarrelImport } from "../../queries/barrel-import/imports"

const cancelBarrelImportStep = createStep(
  "cancel-barrel-import",
  async ({ id }: { id: string }, { container }) => {
    const { status } = await retrieveBarrelImport(container, id)
    const service = container.resolve<BarrelModuleService>(BARREL_MODULE)
    if (await service.cancelImport(id)) return new StepResponse(id)
    throw new ApiError("import_finished", `The import has ended: it is ${status}`)
  },
)

/**
 * Stops an import: the batch under way is finished, rows still waiting are dropped.
 * @throws ApiError `not_found` or `import_finished`
 */
export const cancelBarrelImportWorkflow = createWorkflow(
  "cancel-barrel-import",
  (input: { id: string }) => new WorkflowResponse(cancelBarrelImportStep(input)),
)
