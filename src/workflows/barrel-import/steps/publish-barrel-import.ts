import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { barrelService } from "../../../modules/barrel"

/**
 * Makes a staged import visible to staff and workers. The compensation of the staging step undoes it.
 * @throws DomainError `conflict` where staging took so long that the import was given up
 */
export const publishBarrelImportStep = createStep(
  "publish-barrel-import",
  async ({ id, ...counts }: { id: string; total: number; failed: number }, { container }) => {
    await barrelService(container).publishImport(id, counts)
    return new StepResponse(id)
  },
)
