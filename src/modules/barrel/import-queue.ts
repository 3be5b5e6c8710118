import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { DomainError } from "../../errors"
import { toStorable } from "../../shared/storable-text"
import type { TableRow } from "../../shared/tabular"
import type { RefusedCell } from "./refused-cell"
import { type BarrelImportStatus, STAGING } from "./types"

/** What an import is about to do with a row; `before` is null for a new barrel. */
export type PlannedChange = { line: number; product_id: string | null; before: object | null }

/** The barrel of a planned change, and its digest afterwards. */
export type DoneChange = { line: number; product_id: string; after: string }

/** The result of a batch: each of its rows is in one of the four counts. */
export type ImportBatch = {
  rows: readonly TableRow[]
  created: number
  updated: number
  unchanged: number
  failed: number
  refused: readonly RefusedCell[]
  /** Those of the planned changes that were made; the others of the batch were not. */
  changes?: readonly DoneChange[]
}

/** The right of one worker to run an import. `worker` is the random id of the run. */
export type ImportLease = { id: string; worker: string }

export type ImportEnd = { status: "completed" | "failed"; error: string | null }

/** Seconds after which a lease that is not renewed expires. */
export const LEASE_SECONDS = 60

const NEW_LEASE_END = `now() + interval '${LEASE_SECONDS} seconds'`

/** Minutes after which an import that is still staging counts as abandoned. */
const STAGING_MINUTES = 60

const firstOf = async <T>(query: PromiseLike<{ rows: T[] }>): Promise<T | undefined> =>
  (await query).rows[0]

const pad = (value: number, length: number) => String(value).padStart(length, "0")

const storableValues = (values: TableRow["values"]) =>
  Object.fromEntries(Object.entries(values).map(([column, cell]) => [column, toStorable(cell)]))

/** With ids that sort like the lines, and collide if a batch were inserted twice. */
const refusalsOf = (
  importId: string,
  refused: readonly RefusedCell[],
  rows: readonly TableRow[],
) => {
  const valuesOf = new Map(rows.map(({ line, values }) => [line, storableValues(values)]))
  const seen = new Set<number>()
  return refused.map((refusal, index) => {
    const values = valuesOf.get(refusal.line)
    const isFirst = !seen.has(refusal.line)
    seen.add(refusal.line)
    return {
      ...refusal,
      id: `${importId}:${pad(refusal.line, 8)}:${pad(index, 6)}`,
      sku: values?.sku,
      title: values?.title,
      values: isFirst ? values : undefined,
    }
  })
}

/** @param rows those of the refused cells */
export const insertRefusals = async (
  knex: Knex,
  importId: string,
  refused: readonly RefusedCell[],
  rows: readonly TableRow[],
) => {
  if (!refused.length) return
  await knex.raw(
    `insert into millesime_barrel_import_refusal
       (id, import_id, line, sku, title, "values", "column", message, reason, params)
     select id, ?, line, sku, title, "values", "column", message, reason, params
     from jsonb_to_recordset(cast(? as jsonb))
       as entry (id text, line integer, sku text, title text, "values" jsonb, "column" text,
         message text, reason text, params jsonb)`,
    [importId, JSON.stringify(refusalsOf(importId, refused, rows))],
  )
}

const deleteRows = async (knex: Knex, importId: string) => {
  await knex.raw(`delete from millesime_barrel_import_row where import_id = ?`, [importId])
}

export const stageRows = async (
  knex: Knex,
  importId: string,
  rows: readonly TableRow[],
): Promise<void> => {
  await knex.raw(
    `insert into millesime_barrel_import_row (id, import_id, line, "values")
     select ? || ':' || line, ?, line, "values"
     from jsonb_to_recordset(cast(? as jsonb)) as entry (line integer, "values" jsonb)`,
    [importId, importId, JSON.stringify(rows)],
  )
}

/** Writes down what a batch is about to do. What is written already is from a try that crashed, and right. */
export const planChanges = async (
  knex: Knex,
  importId: string,
  changes: readonly PlannedChange[],
): Promise<void> => {
  if (!changes.length) return
  await knex.raw(
    `insert into millesime_barrel_import_change (id, import_id, line, product_id, before)
     select ? || ':' || line, ?, line, product_id, before
     from jsonb_to_recordset(cast(? as jsonb))
       as entry (line integer, product_id text, before jsonb)
     on conflict (id) do nothing`,
    [importId, importId, JSON.stringify(changes)],
  )
}

/** Completes the planned changes of a batch by what became of them, and forgets those that were not made. */
const recordChanges = async (
  knex: Knex,
  importId: string,
  rows: readonly TableRow[],
  changes: readonly DoneChange[],
) => {
  await knex.raw(
    `update millesime_barrel_import_change as change
     set product_id = entry.product_id, after = entry.after, updated_at = now()
     from jsonb_to_recordset(cast(? as jsonb)) as entry (line integer, product_id text, after text)
     where change.import_id = ? and change.line = entry.line`,
    [JSON.stringify(changes), importId],
  )
  await knex.raw(
    `delete from millesime_barrel_import_change
     where import_id = ? and line = any(?) and after is null`,
    [importId, rows.map(({ line }) => line)],
  )
}

/**
 * Makes a staged import visible, and ready for a worker. `failed` rows were refused while staging.
 * @throws DomainError `conflict` where it was deleted as stale
 */
export const publish = async (
  knex: Knex,
  id: string,
  { total, failed }: { total: number; failed: number },
): Promise<void> => {
  const published = await firstOf(
    knex.raw<{ rows: object[] }>(
      `update millesime_barrel_import
       set status = 'pending', total = ?, processed = ?, failed = ?, updated_at = now()
       where id = ? and status = ? returning id`,
      [total, failed, failed, id, STAGING],
    ),
  )
  if (!published) throw new DomainError("conflict.import_timeout")
}

const UNLEASED = `(status = 'pending' or status = 'processing') and (leased_until is null or leased_until < now())`

/**
 * Leases an import that no worker has. One statement with the database's clock, so that of all workers
 * of all processes exactly one succeeds.
 * @returns undefined where another worker has it or it has ended; `attempts` counts the leases since the
 * last batch, this one included
 */
export const acquireLease = (knex: Knex, { id, worker }: ImportLease) =>
  firstOf(
    knex.raw<{ rows: { attempts: number; dry_run: boolean }[] }>(
      `update millesime_barrel_import
       set status = 'processing', leased_by = ?, leased_until = ${NEW_LEASE_END},
         attempts = attempts + 1, started_at = coalesce(started_at, now()), updated_at = now()
       where id = ? and deleted_at is null and ${UNLEASED} returning attempts, dry_run`,
      [worker, id],
    ),
  )

const OWNED = `id = ? and leased_by = ? and status = 'processing'`

/** Extends the lease of a batch that takes long. */
export const renewLease = async (knex: Knex, { id, worker }: ImportLease): Promise<void> => {
  await knex.raw(
    `update millesime_barrel_import set leased_until = ${NEW_LEASE_END} where ${OWNED}`,
    [id, worker],
  )
}

/** Makes an import available to the next worker. */
export const releaseLease = async (knex: Knex, { id, worker }: ImportLease): Promise<void> => {
  await knex.raw(
    `update millesime_barrel_import set leased_by = null, leased_until = null where ${OWNED}`,
    [id, worker],
  )
}

/**
 * Counts a batch and deletes its rows, in the caller's transaction. A canceled import still counts the
 * batch that was running.
 * @returns undefined when the lease was lost: then nothing is counted, since another worker does it
 */
export const recordBatch = async (
  knex: Knex,
  { id, worker }: ImportLease,
  { rows, created, updated, unchanged, failed, refused, changes = [] }: ImportBatch,
): Promise<BarrelImportStatus | undefined> => {
  const counted = await firstOf(
    knex.raw<{ rows: { status: BarrelImportStatus }[] }>(
      `update millesime_barrel_import
       set processed = processed + ?, created = created + ?, updated = updated + ?,
         unchanged = unchanged + ?, failed = failed + ?, attempts = 1, updated_at = now(),
         leased_until = case status when 'canceled' then null else ${NEW_LEASE_END} end
       where id = ? and leased_by = ? and status in ('processing', 'canceled') returning status`,
      [created + updated + unchanged + failed, created, updated, unchanged, failed, id, worker],
    ),
  )
  if (!counted) return undefined
  await knex.raw(`delete from millesime_barrel_import_row where import_id = ? and line = any(?)`, [
    id,
    rows.map(({ line }) => line),
  ])
  await insertRefusals(knex, id, refused, rows)
  await recordChanges(knex, id, rows, changes)
  return counted.status
}

/** Ends an import whose lease is still held, and deletes rows that are left. */
export const finish = async (
  knex: Knex,
  { id, worker }: ImportLease,
  { status, error }: ImportEnd,
): Promise<boolean> => {
  const finished = await firstOf(
    knex.raw<{ rows: object[] }>(
      `update millesime_barrel_import
       set status = ?, error = ?, completed_at = now(), updated_at = now()
       where ${OWNED} returning id`,
      [status, error, id, worker],
    ),
  )
  if (finished) await deleteRows(knex, id)
  return finished !== undefined
}

/** @throws DomainError `not_found`, also while its file is still being read, or `import_finished` */
export const cancel = async (knex: Knex, id: string): Promise<void> => {
  const found = await firstOf(
    knex.raw<{ rows: { status: BarrelImportStatus | typeof STAGING }[] }>(
      `select status from millesime_barrel_import where id = ? and deleted_at is null for update`,
      [id],
    ),
  )
  if (!found || found.status === STAGING) throw new DomainError("not_found.import")
  const { status } = found
  if (status !== "pending" && status !== "processing") {
    throw new DomainError("import_finished", { status })
  }
  await knex.raw(
    `update millesime_barrel_import
     set status = 'canceled', completed_at = now(), updated_at = now() where id = ?`,
    [id],
  )
  await deleteRows(knex, id)
}

/**
 * Ends an import as undone. One that was stopped may still be writing its last batch.
 * @throws DomainError `import_not_undoable` for one that runs, is undone, or was only a check
 */
export const markUndone = async (knex: Knex, id: string): Promise<void> => {
  const undone = await firstOf(
    knex.raw<{ rows: object[] }>(
      `update millesime_barrel_import set status = 'undone', updated_at = now()
       where id = ? and deleted_at is null and not dry_run
         and (status in ('completed', 'failed')
           or (status = 'canceled' and (leased_until is null or leased_until < now())))
       returning id`,
      [id],
    ),
  )
  if (!undone) throw new DomainError("import_not_undoable.status")
}

/** Ids of imports without a worker, or whose worker's lease has expired, oldest first. */
export const listUnleased = async (knex: Knex): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select id from millesime_barrel_import where deleted_at is null and ${UNLEASED} order by created_at, id`,
  )
  return rows.map(({ id }) => id)
}

/** Deletes imports that a crash left staging. */
export const deleteStaleStaging = async (knex: Knex): Promise<void> => {
  await knex.raw(
    `delete from millesime_barrel_import
     where status = ? and deleted_at is null and created_at < now() - interval '${STAGING_MINUTES} minutes'`,
    [STAGING],
  )
}
