import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { barrelService } from "../../../modules/barrel"
import type { BarrelColumns } from "../barrel-columns"

export type ChangedBarrelAttributes = BarrelColumns & { id: string; archived_at?: Date | null }

export const updateBarrelAttributesStep = createStep(
  "update-barrel-attributes",
  async (changes: ChangedBarrelAttributes[], { container }) => {
    if (!changes.length) return new StepResponse([], [])
    const service = barrelService(container)
    const ids = changes.map(({ id }) => id)
    const before = await service.listMillesimeBarrels({ id: ids })
    await service.updateMillesimeBarrels(changes)
    return new StepResponse(ids, before)
  },
  async (before, { container }) => {
    if (!before?.length) return
    await barrelService(container).updateMillesimeBarrels(before)
  },
)
