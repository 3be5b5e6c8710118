import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { barrelService } from "../../../modules/barrel"
import type { UndoableChange } from "./check-import-changes"

/** Marks changes of an import as undone, so that an undoing that was interrupted goes on behind them. */
export const forgetImportChangesStep = createStep(
  "forget-import-changes",
  async (changes: UndoableChange[], { container }) => {
    const ids = changes.map(({ id }) => id)
    await barrelService(container).softDeleteMillesimeBarrelImportChanges(ids)
    return new StepResponse(undefined, ids)
  },
  async (ids, { container }) => {
    if (ids) await barrelService(container).restoreMillesimeBarrelImportChanges(ids)
  },
)
