import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { BARREL_MODULE } from "../../../modules/barrel"
import type BarrelModuleService from "../../../modules/barrel/service"
import type { BarrelColumns } from "../barrel-columns"

export type ChangedBarrelAttributes = BarrelColumns & { id: string; archived_at?: Date | null }

export const updateBarrelAttributesStep = createStep(
  "update-barrel-attributes",
  async (changes: ChangedBarrelAttributes[], { container }) => {
    if (!changes.length) return new StepResponse([], [])
    const service = container.resolve<BarrelModuleService>(BARREL_MODULE)
    const ids = changes.map(({ id }) => id)
    const before = await service.listBarrels({ id: ids })
    await service.updateBarrels(changes)
    return new StepResponse(ids, before)
  },
  async (before, { container }) => {
    if (!before?.length) return
    await container.resolve<BarrelModuleService>(BARREL_MODULE).updateBarrels(before)
  },
)
