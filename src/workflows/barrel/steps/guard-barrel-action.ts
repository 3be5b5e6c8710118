import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import type { BarrelAction } from "../../../modules/barrel/rules/lifecycle"
import { retrieveBarrelRow } from "../../../queries/barrel/retrieve-barrel-row"
import { retrieveAvailability } from "../../../queries/barrel/stock"
import { factsOf } from "../../../queries/barrel/views"
import { throwIfActionRefused } from "../checks"

/**
 * Lets an action pass only where the lifecycle allows it now.
 * @throws ApiError `not_found`, `barrel_archived` or `barrel_out_of_stock`
 */
export const guardBarrelActionStep = createStep(
  "guard-barrel-action",
  async ({ id, action }: { id: string; action: BarrelAction | null }, { container }) => {
    const row = await retrieveBarrelRow(container, { id })
    if (action) {
      const { availability } = await retrieveAvailability(container, row.product)
      throwIfActionRefused(action, factsOf(row, availability))
    }
    return new StepResponse(row.id)
  },
)
