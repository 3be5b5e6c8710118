import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { DomainError, detail } from "../../../errors"
import type { ImportChangeRow } from "../../../modules/barrel/rows"
import { listExistingBarrels } from "../../../queries/barrel/existing-barrels"
import type { BarrelUpdate } from "../../barrel/barrel-update"
import { digestOf } from "../../barrel/import/barrel-digest"

export type UndoableChange = Pick<
  ImportChangeRow,
  "id" | "line" | "product_id" | "before" | "after"
>

/** Those of the changes whose barrels aren't as the import left them. */
export const listOvertaken = async (
  container: MedusaContainer,
  changes: readonly UndoableChange[],
): Promise<UndoableChange[]> => {
  const ids = changes.flatMap(({ product_id }) => product_id ?? [])
  const barrels = await listExistingBarrels(container, ids)
  const digests = new Map(barrels.map((barrel) => [barrel.row.product.id, digestOf(barrel)]))
  return changes.filter(
    ({ product_id, after }) => !after || digests.get(product_id ?? "") !== after,
  )
}

/** The first of them are named. */
const MAX_DETAILS = 50

/** @throws DomainError `import_not_undoable` with the rows of the overtaken changes */
export const throwIfOvertaken = (overtaken: readonly UndoableChange[]): void => {
  if (!overtaken.length) return
  const details = overtaken
    .slice(0, MAX_DETAILS)
    .map(({ line }) => detail(`rows.${line}`, "changed_since_import"))
  throw new DomainError("import_not_undoable.changed", { count: overtaken.length }, details)
}

/**
 * Refuses to undo changes of barrels that were sold or changed since. Under their locks.
 * @returns their product ids, and the updates that restore those that were not created
 * @throws DomainError `import_not_undoable`
 */
export const checkImportChangesStep = createStep(
  "check-import-changes",
  async (changes: UndoableChange[], { container }) => {
    throwIfOvertaken(await listOvertaken(container, changes))
    const ids = changes.flatMap(({ product_id }) => product_id ?? [])
    const updates = changes.flatMap(({ product_id, before }): BarrelUpdate[] =>
      product_id && before ? [{ ...(before as Omit<BarrelUpdate, "id">), id: product_id }] : [],
    )
    return new StepResponse({ ids, updates })
  },
)
