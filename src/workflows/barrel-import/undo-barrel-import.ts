import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import { barrelService } from "../../modules/barrel"
import { retrieveImportRow } from "../../queries/barrel-import/imports"
import { whileLocked } from "../lock"
import { stepWorkflow } from "../step-workflow"
import { listOvertaken, throwIfOvertaken, type UndoableChange } from "./steps/check-import-changes"
import { deleteImportedBarrelsWorkflow, restoreImportedBarrelsWorkflow } from "./undo-changes"

const BATCH_SIZE = 100

/** Of the integers of PostgreSQL. */
const MAX_LINE = 2_147_483_647

/** Seconds to wait for another one who undoes the same import, who is likely to be done then. */
const LOCK_TIMEOUT_SECONDS = 15

/** The changes of an import that are not undone yet, the last first, batch by batch. */
async function* readChanges(
  container: MedusaContainer,
  importId: string,
): AsyncGenerator<UndoableChange[]> {
  for (let line = MAX_LINE; ;) {
    const changes = await barrelService(container).listMillesimeBarrelImportChanges(
      { import_id: importId, line: { $lt: line } },
      { take: BATCH_SIZE, order: { line: "DESC" } },
    )
    const last = changes.at(-1)
    if (!last) return
    yield changes
    line = last.line
  }
}

const undoAll = async (container: MedusaContainer, id: string) => {
  const { dry_run, status } = await retrieveImportRow(container, id)
  if (dry_run || !["completed", "failed", "canceled"].includes(status)) {
    throw new DomainError("import_not_undoable.status")
  }
  // All are looked at before the first is undone.
  const overtaken: UndoableChange[] = []
  for await (const changes of readChanges(container, id))
    overtaken.push(...(await listOvertaken(container, changes)))
  throwIfOvertaken(overtaken)

  for await (const changes of readChanges(container, id)) {
    const updated = changes.filter(({ before }) => before)
    const created = changes.filter(({ before }) => !before)
    if (updated.length)
      await restoreImportedBarrelsWorkflow(container).run({ input: { changes: updated } })
    if (created.length)
      await deleteImportedBarrelsWorkflow(container).run({ input: { changes: created } })
  }
  await barrelService(container).markImportUndone(id)
}

/**
 * Undoes an import: deletes the barrels it created, restores those it updated. Nothing is undone once one of them was
 * sold or changed. Each batch is undone as a whole, and an undoing that was interrupted goes on when it is repeated.
 * @throws DomainError `not_found` or `import_not_undoable`
 */
export const undoBarrelImportWorkflow = stepWorkflow(
  "undo-barrel-import",
  async ({ id }: { id: string }, { container }) => {
    const locks = {
      keys: [`barrel-import-undo:${id}`],
      ownerId: randomUUID(),
      timeoutSeconds: LOCK_TIMEOUT_SECONDS,
    }
    await whileLocked(container, locks, () => undoAll(container, id))
    return id
  },
)
