import {
  WorkflowResponse,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import {
  batchInventoryItemLevelsWorkflow,
  batchTranslationsWorkflow,
  updateInventoryItemsStep,
  updateProductVariantsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { lockStep, unlockStep } from "../lock-step"
import { indexBarrelsStep } from "../../barrel-search/index-barrels"
import { type BarrelUpdate, actionOf } from "./barrel-update"
import { guardBarrelActionsStep } from "./steps/guard-barrel-actions"
import { planBarrelUpdatesStep } from "./steps/plan-barrel-updates"
import { updateBarrelAttributesStep } from "./steps/update-barrel-attributes"
import { updateBasePricesStep } from "./steps/update-base-prices"

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

    when({ plan }, ({ plan: { levels } }) =>
      Boolean(levels.create.length || levels.update.length),
    ).then(() => {
      batchInventoryItemLevelsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => plan.levels),
      })
    })
    guardBarrelActionsStep(
      transform({ input }, ({ input: { updates } }) =>
        updates.flatMap((update) => {
          const action = actionOf(update)
          return action ? [{ id: update.id, action }] : []
        }),
      ),
    )
    updateBarrelAttributesStep(transform({ plan }, ({ plan }) => plan.attributes))
    when({ plan }, ({ plan: { translations } }) =>
      Boolean(translations.create.length || translations.update.length),
    ).then(() => {
      batchTranslationsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ ...plan.translations, delete: [] })),
      })
    })
    updateBasePricesStep(transform({ plan }, ({ plan }) => plan.prices))
    updateInventoryItemsStep(transform({ plan }, ({ plan }) => plan.items))
    when({ plan }, ({ plan }) => plan.variants.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({ product_variants: plan.variants })),
      })
    })
    // Last, since Medusa doesn't undo all of it.
    updateProductsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({ products: plan.products })),
    })
    const ids = transform({ input }, ({ input }) => input.updates.map(({ id }) => id))
    indexBarrelsStep(ids)
    unlockStep(locks)
    return new WorkflowResponse(ids)
  },
)
