import { transform, when } from "@medusajs/framework/workflows-sdk"
import {
  batchInventoryItemLevelsWorkflow,
  batchTranslationsWorkflow,
  updateInventoryItemsStep,
  updateProductVariantsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { planBarrelUpdatesStep } from "./steps/plan-barrel-updates"
import { updateBarrelAttributesStep } from "./steps/update-barrel-attributes"
import { updateBasePricesStep } from "./steps/update-base-prices"

type Plan = ReturnType<typeof planBarrelUpdatesStep>

/** Part of a workflow: writes the stock of a plan. */
export const writePlannedStock = (plan: Plan) => {
  when({ plan }, ({ plan: { levels } }) =>
    Boolean(levels.create.length || levels.update.length),
  ).then(() => {
    batchInventoryItemLevelsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => plan.levels),
    })
  })
}

/** Part of a workflow: writes all else of a plan, with one write for each module. */
export const writePlannedBarrels = (plan: Plan) => {
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
}
