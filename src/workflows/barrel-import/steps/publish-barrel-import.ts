import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../../http/errors"
import { BARREL_MODULE } from "../../../modules/barrel"
import type BarrelModuleService from "../../../modules/barrel/service"

/** Lets a staged import be seen and worked off. Whoever staged it undoes it whole. */
export const publishBarrelImportStep = createStep(
  "publish-barrel-import",
  async ({ id, ...counts }: { id: string; total: number; failed: number }, { container }) => {
    const service = container.resolve<BarrelModuleService>(BARREL_MODULE)
    if (await service.publishImport(id, counts)) return new StepResponse(id)
    throw new ApiError("conflict", "Reading the file took too long: split it and try again")
  },
)
