import { WorkflowResponse, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { indexBarrelsStep } from "../../barrel-search/index-barrels"
import { planBarrelUpdatesStep } from "../barrel/steps/plan-barrel-updates"
import { writePlannedBarrels, writePlannedStock } from "../barrel/write-barrel-plan"
import { lockStep, unlockStep } from "../lock-step"
import { checkImportChangesStep, type UndoableChange } from "./steps/check-import-changes"
import { forgetImportChangesStep } from "./steps/forget-import-changes"

type Input = { changes: UndoableChange[] }

const locked = (input: Input) =>
  lockStep(
    transform({ input }, ({ input: { changes } }) => ({
      keys: changes.flatMap(({ product_id }) => (product_id ? [`barrel:${product_id}`] : [])),
    })),
  )

/** Restores barrels that an import has updated. */
export const restoreImportedBarrelsWorkflow = createWorkflow(
  "millesime-restore-imported-barrels",
  (input: Input) => {
    const locks = locked(input)
    const { ids, updates } = checkImportChangesStep(input.changes)
    const plan = planBarrelUpdatesStep(updates)
    writePlannedStock(plan)
    forgetImportChangesStep(input.changes)
    writePlannedBarrels(plan)
    indexBarrelsStep(ids)
    unlockStep(locks)
    return new WorkflowResponse(ids)
  },
)

/** Deletes barrels that an import has created. */
export const deleteImportedBarrelsWorkflow = createWorkflow(
  "millesime-delete-imported-barrels",
  (input: Input) => {
    const locks = locked(input)
    const { ids } = checkImportChangesStep(input.changes)
    forgetImportChangesStep(input.changes)
    deleteProductsWorkflow.runAsStep({ input: transform({ ids }, ({ ids }) => ({ ids })) })
    indexBarrelsStep(ids)
    unlockStep(locks)
    return new WorkflowResponse(ids)
  },
)
