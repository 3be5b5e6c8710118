import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { barrelService } from "../../modules/barrel"
import { type ImportLease, LEASE_SECONDS } from "../../modules/barrel/import-queue"
import type { TableRow } from "../../shared/tabular"
import { type ImportJournal, importBarrels } from "../barrel/import-barrels"

const BATCH_SIZE = 100

/** Tries of one batch after which an import fails. */
const MAX_ATTEMPTS = 3

type Result = Awaited<ReturnType<typeof importBarrels>>

export type RunOptions = {
  /** Called after each batch of this run. */
  onBatch?: (batch: { product_ids: string[] }) => Promise<void> | void
}

type Run = ImportLease & RunOptions & { container: MedusaContainer; dry_run: boolean }

const nextRows = async (container: MedusaContainer, importId: string): Promise<TableRow[]> => {
  const rows = await barrelService(container).listMillesimeBarrelImportRows(
    { import_id: importId },
    { take: BATCH_SIZE, order: { line: "ASC" }, select: ["line", "values"] },
  )
  return rows.map(({ line, values }) => ({ line, values }))
}

/** Each row is in exactly one of the counts: a row with two refused cells failed once. */
const countsOf = (rows: TableRow[], result: Result) => {
  const { created, updated, unchanged, refused, changes } = result
  const failed = new Set(refused.map(({ line }) => line)).size
  if (created + updated + unchanged + failed !== rows.length) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Of ${rows.length} rows ${created} were created, ${updated} updated, ${unchanged} unchanged and ${failed} refused`,
    )
  }
  return { rows, created, updated, unchanged, failed, refused, changes }
}

/** Renews the lease until `work` ends. */
const whileLeased = async <T>({ container, ...lease }: Run, work: () => Promise<T>): Promise<T> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const heartbeat = setInterval(
    () => {
      barrelService(container)
        .renewImportLease(lease)
        .catch((error: unknown) => logger.warn(`${lease.id}: ${String(error)}`))
    },
    (LEASE_SECONDS * 1000) / 3,
  )
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
  }
}

/**
 * Imports the next rows. The transaction that deletes them also counts them, so after a crash they are
 * imported again, and rows that were written before are found unchanged.
 * @returns whether there may be more to do
 */
const runBatch = async (run: Run, isRepeated: boolean): Promise<boolean> => {
  const { container, id, worker, dry_run, onBatch } = run
  const rows = await nextRows(container, id)
  if (!rows.length) {
    await barrelService(container).finishImport(
      { id, worker },
      { status: "completed", error: null },
    )
    return false
  }
  const journal: ImportJournal = {
    plan: (changes) => barrelService(container).planImportChanges(id, changes),
    isRepeated,
  }
  const result = await whileLeased(run, () => importBarrels(container, { rows, dry_run, journal }))
  const status = await barrelService(container).recordImportBatch(
    { id, worker },
    countsOf(rows, result),
  )
  await onBatch?.({ product_ids: result.product_ids })
  return status === "processing"
}

const FAILURE_MESSAGE = `Stopped after ${MAX_ATTEMPTS} tries: the store's log says why. Import the file again later: rows done before then change nothing.`

/** Releases an import for the next try, or fails it after the last. If this throws too, the lease expires. */
const releaseOrFail = async (container: MedusaContainer, lease: ImportLease, attempts: number) => {
  const service = barrelService(container)
  if (attempts < MAX_ATTEMPTS) await service.releaseImportLease(lease)
  else await service.finishImport(lease, { status: "failed", error: FAILURE_MESSAGE })
}

/**
 * Runs an import, unless another worker has it or it has ended. An error doesn't throw: the import is
 * released for the next try, and fails after three.
 */
export const runBarrelImport = async (
  container: MedusaContainer,
  id: string,
  options: RunOptions = {},
): Promise<void> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const lease = { id, worker: randomUUID() }
  const acquired = await barrelService(container).acquireImportLease(lease)
  if (!acquired) return
  let { attempts } = acquired
  try {
    // Only after crashes: an error fails the import with the third try.
    if (attempts > MAX_ATTEMPTS) {
      await releaseOrFail(container, lease, attempts)
      return
    }
    const run = { ...lease, ...options, container, dry_run: acquired.dry_run }
    while (await runBatch(run, attempts > 1)) attempts = 1
  } catch (error) {
    logger.error(`The import ${id} was interrupted`, error as Error)
    await releaseOrFail(container, lease, attempts)
  }
}
