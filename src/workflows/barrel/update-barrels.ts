import { WorkflowResponse, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { lockStep, unlockStep } from "../lock-step"
import { indexBarrelsStep } from "../../barrel-search/index-barrels"
import { type BarrelUpdate, actionOf } from "./barrel-update"
import { guardBarrelActionsStep } from "./steps/guard-barrel-actions"
import { planBarrelUpdatesStep } from "./steps/plan-barrel-updates"
import { writePlannedBarrels, writePlannedStock } from "./write-barrel-plan"

export type UpdateBarrelsInput = {
  updates: BarrelUpdate[]
  /** How long to wait for others that change the same barrels. */
  timeoutSeconds?: number
}

/**
 * Updates barrels, all of them or none, with one write for each module. Stock is written before the
 * lifecycle is checked, so that one update may add stock and publish.
 * @returns the product ids, in the order of the input
 */
export const updateBarrelsWorkflow = createWorkflow(
  "millesime-update-barrels",
  (input: UpdateBarrelsInput) => {
    const locks = lockStep(
      transform({ input }, ({ input: { updates, timeoutSeconds } }) => ({
        keys: updates.map(({ id }) => `barrel:${id}`),
        timeoutSeconds,
      })),
    )
    const plan = planBarrelUpdatesStep(input.updates)

    writePlannedStock(plan)
    guardBarrelActionsStep(
      transform({ input }, ({ input: { updates } }) =>
        updates.flatMap((update) => {
          const action = actionOf(update)
          return action ? [{ id: update.id, action }] : []
        }),
      ),
    )
    writePlannedBarrels(plan)
    const ids = transform({ input }, ({ input }) => input.updates.map(({ id }) => id))
    indexBarrelsStep(ids)
    unlockStep(locks)
    return new WorkflowResponse(ids)
  },
)
