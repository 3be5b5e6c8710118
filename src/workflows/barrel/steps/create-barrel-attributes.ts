import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { barrelService } from "../../../modules/barrel"
import type { BarrelColumns } from "../barrel-columns"

export type NewBarrelAttributes = BarrelColumns & { id: string }

export const createBarrelAttributesStep = createStep(
  "create-barrel-attributes",
  async (attributes: NewBarrelAttributes[], { container }) => {
    if (!attributes.length) return new StepResponse([], [])
    const service = barrelService(container)
    const created = await service.createMillesimeBarrels(attributes)
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await barrelService(container).deleteMillesimeBarrels(ids)
  },
)
