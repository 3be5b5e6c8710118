import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../../http/errors"
import { barrelService } from "../../../modules/barrel"

/** Lets a staged import be seen and worked off. Whoever staged it undoes it whole. */
export const publishBarrelImportStep = createStep(
  "publish-barrel-import",
  async ({ id, ...counts }: { id: string; total: number; failed: number }, { container }) => {
    const service = barrelService(container)
    if (await service.publishImport(id, counts)) return new StepResponse(id)
    throw new ApiError("conflict", "Reading the file took too long: split it and try again")
  },
)
