import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { BARREL_MODULE } from "../../../modules/barrel"
import type BarrelModuleService from "../../../modules/barrel/service"
import type { BarrelColumns } from "../barrel-columns"

export type NewBarrelAttributes = BarrelColumns & { id: string }

export const createBarrelAttributesStep = createStep(
  "create-barrel-attributes",
  async (attributes: NewBarrelAttributes[], { container }) => {
    if (!attributes.length) return new StepResponse([], [])
    const service = container.resolve<BarrelModuleService>(BARREL_MODULE)
    const created = await service.createBarrels(attributes)
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<BarrelModuleService>(BARREL_MODULE).deleteBarrels(ids)
  },
)
