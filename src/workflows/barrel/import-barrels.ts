import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DoneChange, PlannedChange } from "../../modules/barrel/import-queue"
import type { RefusedCell } from "../../modules/barrel/refused-cell"
import type { TableRow } from "../../shared/tabular"
import { createBarrelsWorkflow } from "./create-barrels"
import { withChunkedLinks } from "./import/chunked-links"
import { digestOf } from "./import/barrel-digest"
import { type Decision, decideRows, existingOf } from "./import/decide-rows"
import { categoryKey, ensureCategories } from "./import/import-categories"
import { importKeys } from "./import/import-keys"
import { type ImportRow, readImportRow } from "./import/import-row"
import { importOptions, retrieveImportStore } from "./import/import-store"
import { deleteUnfinished } from "./import/delete-unfinished"
import { writeErrors } from "./import/write-errors"
import { whileLocked } from "../lock"
import { updateBarrelsWorkflow } from "./update-barrels"

export type ImportInput = {
  /** A batch of rows, such as a hundred, by the canonical names of the columns. */
  rows: TableRow[]
  /** Only validates; nothing is written. */
  dry_run?: boolean
  /** Keeps what is needed to undo the import. */
  journal?: ImportJournal
}

export type ImportJournal = {
  /** Called before rows are written. */
  plan: (changes: PlannedChange[]) => Promise<void>
  /** Whether rows may have been written by a try that crashed. */
  isRepeated: boolean
}

/** Every row is counted once; a refused one may have several entries in `refused`. */
export type ImportResult = {
  created: number
  updated: number
  unchanged: number
  refused: RefusedCell[]
  /** The barrels that were created or updated. */
  product_ids: string[]
  /** What the rows did to their barrels, for a journal. */
  changes?: DoneChange[]
}

/** Seconds to wait for another import of the same rows, or the locks of a process that crashed. */
const LOCK_TIMEOUT_SECONDS = 90

const sumOf = (outcomes: readonly ImportResult[]): ImportResult => ({
  created: outcomes.reduce((sum, { created }) => sum + created, 0),
  updated: outcomes.reduce((sum, { updated }) => sum + updated, 0),
  unchanged: outcomes.reduce((sum, { unchanged }) => sum + unchanged, 0),
  refused: outcomes.flatMap(({ refused }) => refused),
  product_ids: outcomes.flatMap(({ product_ids }) => product_ids),
})

const EMPTY_RESULT: ImportResult = {
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: [],
  product_ids: [],
}

type Creation = Extract<Decision, { create: unknown }>
type Change = Extract<Decision, { update: unknown }>

const sorted = (decisions: readonly Decision[]) => ({
  creations: decisions.filter((decision): decision is Creation => "create" in decision),
  changes: decisions.filter((decision): decision is Change => "update" in decision),
  unwritten: {
    ...EMPTY_RESULT,
    unchanged: decisions.filter((decision) => "unchanged" in decision).length,
    refused: decisions.flatMap((decision) => ("refused" in decision ? decision.refused : [])),
  },
})

const decideAll = async (container: MedusaContainer, rows: readonly ImportRow[]) =>
  sorted(decideRows(rows, await retrieveImportStore(container, rows)))

const categoryIdsOf = async (container: MedusaContainer, decisions: (Creation | Change)[]) => {
  const names = decisions.flatMap(({ row: { categories = [] } }) => categories)
  const ids = await ensureCategories(container, [...new Set(names)])
  return ({ categories }: ImportRow) =>
    categories && {
      category_ids: [...new Set(categories.flatMap((name) => ids.get(categoryKey(name)) ?? []))],
    }
}

const createAll = async (
  container: MedusaContainer,
  creations: Creation[],
): Promise<ImportResult> => {
  const categoriesOf = await categoryIdsOf(container, creations)
  await deleteUnfinished(
    container,
    creations.flatMap(({ unfinished }) => unfinished),
  )
  const barrels = creations.map(({ row, create }) => ({
    ...create,
    ...categoriesOf(row),
    import_key: importKeys(row)[0],
  }))
  const { result } = await createBarrelsWorkflow(withChunkedLinks(container)).run({
    input: { barrels },
  })
  return { ...EMPTY_RESULT, created: result.length, product_ids: result }
}

const updateAll = async (container: MedusaContainer, changes: Change[]): Promise<ImportResult> => {
  const categoriesOf = await categoryIdsOf(container, changes)
  const updates = changes.map(({ row, id, update, archive }) => ({
    id,
    update: { ...update, ...categoriesOf(row) },
    archive,
  }))
  const { result } = await updateBarrelsWorkflow(container).run({
    input: { updates, timeoutSeconds: LOCK_TIMEOUT_SECONDS },
  })
  return { ...EMPTY_RESULT, updated: result.length, product_ids: result }
}

type Write<D> = (container: MedusaContainer, decisions: D[]) => Promise<ImportResult>

/**
 * Writes all decisions at once. After a failure, which the workflow has compensated, the rows are decided
 * and written one by one, so that only the failing one is refused.
 */
const writeAll = async <D extends Creation | Change>(
  container: MedusaContainer,
  decisions: D[],
  write: Write<D>,
): Promise<ImportResult> => {
  if (!decisions.length) return EMPTY_RESULT
  try {
    return await write(container, decisions)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const [failing, ...others] = decisions
    if (failing && !others.length) {
      const { refused, unexpected } = writeErrors(error, failing.row, importOptions(container))
      if (unexpected) logger.error(`Line ${failing.row.line} could not be imported`, unexpected)
      return { ...EMPTY_RESULT, refused }
    }
    logger.warn(`${decisions.length} rows could not be imported together: now one by one`)
    const outcomes: ImportResult[] = []
    for (const { row } of decisions) outcomes.push(await importRows(container, [row]))
    return sumOf(outcomes)
  }
}

const plannedChanges = (creations: Creation[], changes: Change[]): PlannedChange[] => [
  ...creations.map(({ row: { line } }) => ({ line, product_id: null, before: null })),
  ...changes.map(({ row: { line }, id, before }) => ({ line, product_id: id, before })),
]

/** What rows did to their barrels, those too that a crashed try wrote. */
const doneChanges = async (
  container: MedusaContainer,
  rows: readonly ImportRow[],
): Promise<DoneChange[]> => {
  if (!rows.length) return []
  const store = await retrieveImportStore(container, rows)
  return rows.flatMap((row) => {
    const existing = existingOf(row, store)
    if (!existing) return []
    return { line: row.line, product_id: existing.row.product.id, after: digestOf(existing) }
  })
}

const importRows = async (
  container: MedusaContainer,
  rows: readonly ImportRow[],
  journal?: ImportJournal,
): Promise<ImportResult> => {
  const { creations, changes, unwritten } = await decideAll(container, rows)
  const planned = plannedChanges(creations, changes)
  await journal?.plan(planned)
  const created = await writeAll(container, creations, createAll)
  const updated = await writeAll(container, changes, updateAll)
  const result = sumOf([unwritten, created, updated])
  if (!journal) return result
  const lines = new Set(planned.map(({ line }) => line))
  const refused = new Set(result.refused.map(({ line }) => line))
  const written = rows.filter(
    ({ line }) => (journal.isRepeated || lines.has(line)) && !refused.has(line),
  )
  return { ...result, changes: await doneChanges(container, written) }
}

const lockKeys = (rows: readonly ImportRow[]) =>
  rows.flatMap(importKeys).map((key) => `barrel-import:${key}`)

/**
 * Imports a batch of rows: creates new barrels and updates existing ones where they differ. An invalid
 * row is refused with its line and columns, without affecting others. Importing the same rows again
 * changes nothing.
 */
export const importBarrels = async (
  container: MedusaContainer,
  { rows, dry_run = false, journal }: ImportInput,
): Promise<ImportResult> => {
  const options = importOptions(container)
  const read = rows.map((row) => readImportRow(row, options))
  if (dry_run) {
    const { creations, changes, unwritten } = await decideAll(container, read)
    return { ...unwritten, created: creations.length, updated: changes.length }
  }
  // Concurrent imports of one barrel run one after the other; the second finds what the first created.
  const locks = {
    keys: lockKeys(read),
    ownerId: randomUUID(),
    timeoutSeconds: LOCK_TIMEOUT_SECONDS,
  }
  return whileLocked(container, locks, () => importRows(container, read, journal))
}
