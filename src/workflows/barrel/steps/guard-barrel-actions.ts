import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { type BarrelAction, throwIfActionRefused } from "../../../modules/barrel/rules/lifecycle"
import { listBarrelRows } from "../../../queries/barrel/list-rows"
import { barrelNotFound } from "../../../queries/barrel/retrieve-barrel-row"
import { listAvailability } from "../../../queries/barrel/stock"
import { factsOf } from "../../../queries/barrel/views"

/**
 * Refuses actions that the lifecycle does not allow at present.
 * @returns the ids of the attributes, in the order of the input
 * @throws DomainError `not_found`, `barrel_archived` or `barrel_out_of_stock`
 */
export const guardBarrelActionsStep = createStep(
  "guard-barrel-actions",
  async (actions: { id: string; action: BarrelAction }[], { container }) => {
    const rows = await listBarrelRows(
      container,
      actions.map(({ id }) => id),
    )
    const { availabilityOf } = await listAvailability(container, [...rows.values()])
    return new StepResponse(
      actions.map(({ id, action }) => {
        const row = rows.get(id)
        if (!row) throw barrelNotFound()
        throwIfActionRefused(action, factsOf(row, availabilityOf(row)))
        return row.id
      }),
    )
  },
)
