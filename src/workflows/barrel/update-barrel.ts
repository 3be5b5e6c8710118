import {
  WorkflowResponse,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  batchInventoryItemLevelsWorkflow,
  batchTranslationsWorkflow,
  releaseLockStep,
  updateInventoryItemsStep,
  updateProductVariantsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { UpdateBarrel } from "../../contracts/barrel"
import { toBarrelColumns } from "./barrel-columns"
import { guardBarrelActionStep } from "./steps/guard-barrel-action"
import { planBarrelUpdateStep } from "./steps/plan-barrel-update"
import { updateBasePricesStep } from "./steps/update-base-prices"
import { nameLockStep } from "./steps/name-lock"
import { updateBarrelAttributesStep } from "./steps/update-barrel-attributes"

export type UpdateBarrelInput = { id: string; update: UpdateBarrel }

const ACTIONS = { published: "publish", draft: "unpublish" } as const

/**
 * Changes any part of a barrel: texts, attributes, prices, stock, status. Stock is written before
 * the lifecycle is asked, so one call may bring stock and publish.
 */
export const updateBarrelWorkflow = createWorkflow("update-barrel", (input: UpdateBarrelInput) => {
  const lock = nameLockStep(input)
  acquireLockStep(lock)
  const plan = planBarrelUpdateStep(input)

  batchInventoryItemLevelsWorkflow.runAsStep({
    input: transform({ plan }, ({ plan }) => plan.levels),
  })
  guardBarrelActionStep(
    transform({ input }, ({ input: { id, update } }) => ({
      id,
      action: update.status ? ACTIONS[update.status] : null,
    })),
  )
  updateBarrelAttributesStep(
    transform({ input, plan }, ({ input: { update }, plan }) =>
      update.barrel ? [{ id: plan.barrel_id, ...toBarrelColumns(update.barrel) }] : [],
    ),
  )
  when({ plan }, ({ plan: { translations } }) =>
    Boolean(translations.create.length || translations.update.length),
  ).then(() => {
    batchTranslationsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({ ...plan.translations, delete: [] })),
    })
  })
  updateBasePricesStep(
    transform({ input, plan }, ({ input, plan }) => ({
      variant_id: plan.variant_id,
      changes: input.update.prices ?? [],
    })),
  )
  updateInventoryItemsStep(transform({ plan }, ({ plan }) => plan.items))
  updateProductVariantsWorkflow.runAsStep({
    input: transform({ plan }, ({ plan }) => ({ product_variants: plan.variants })),
  })
  // Last, since Medusa doesn't undo all of it.
  updateProductsWorkflow.runAsStep({
    input: transform({ input }, ({ input: { id, update } }) => {
      const { title, subtitle, description, handle, status, images, category_ids } = update
      return {
        products: [
          {
            id,
            ...withoutUndefined({ title, subtitle, description, handle, status, category_ids }),
            ...(images && { images, thumbnail: images[0]?.url ?? null }),
            ...(update.sales_channel_ids && {
              sales_channels: update.sales_channel_ids.map((id) => ({ id })),
            }),
          },
        ],
      }
    }),
  })
  releaseLockStep(lock)
  return new WorkflowResponse(transform({ input }, ({ input }) => input.id))
})

/** Medusa takes a given `undefined` for a wish to empty the field. */
const withoutUndefined = <T extends object>(fields: T) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>
