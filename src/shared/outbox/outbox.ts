import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { inChunks } from "../batches"
import type { OutboxRow } from "./rules"

/** A row with the time of the database, which is the same for all processes. */
export type Timed<T> = T & { now: Date }

/** PostgreSQL accepts 65,535 parameters in a statement. */
const INSERT_BATCH_SIZE = 1000

/** Another system may ask for a day. */
const MAX_PAUSE_SECONDS = 15 * 60

type Description = {
  /**
   * With the columns `id`, `dedupe_key`, `status`, `attempts`, `attempted_at`, `next_attempt_at`, `give_up_at`, `error_code`,
   * `error`, and those of every model of Medusa's.
   */
  table: string
  idPrefix: string
  /** For retries. */
  giveUpAfterSeconds: number
  /** An attempt that takes longer has died with its process. */
  leaseSeconds: number
  /** The column with the id of the row that a row is sent in, and whose status it shares. */
  digestColumn?: string
}

/**
 * The SQL of an outbox: rows that wait to leave the store. A row is leased by its status `sending` and the number of its
 * attempt, never by an open transaction, since other systems are slow. Every function runs in the transaction of `knex`.
 */
export const defineOutbox = <Row extends OutboxRow>({
  table,
  idPrefix,
  giveUpAfterSeconds,
  leaseSeconds,
  digestColumn,
}: Description) => {
  const isWhole = `deleted_at is null${digestColumn ? ` and ${digestColumn} is null` : ""}`
  const isIt = `deleted_at is null and ${digestColumn ? `(id = :id or ${digestColumn} = :id)` : "id = :id"}`

  const toRow = (knex: Knex, row: Partial<Row>) => ({
    id: generateEntityId(undefined, idPrefix),
    next_attempt_at: knex.raw("now()"),
    give_up_at: knex.raw("now() + make_interval(secs => ?)", [giveUpAfterSeconds]),
    ...row,
  })

  return {
    giveUpAfterSeconds,

    /** SQL for rows that are due. */
    isDue: `status = 'pending' and next_attempt_at <= now() and ${isWhole}`,

    newId: (): string => generateEntityId(undefined, idPrefix),

    /** Inserts rows unless their `dedupe_key` exists, due at once. @returns the ids of those inserted */
    async insert(knex: Knex, rows: readonly Partial<Row>[]): Promise<string[]> {
      const ids: string[] = []
      for (const batch of inChunks(rows, INSERT_BATCH_SIZE)) {
        const inserted: { id: string }[] = await knex(table)
          .insert(batch.map((row) => toRow(knex, row)))
          .onConflict(knex.raw("(dedupe_key) where deleted_at is null"))
          .ignore()
          .returning<{ id: string }[]>("id")
        ids.push(...inserted.map(({ id }) => id))
      }
      return ids
    },

    /** Updates a row, and the rows that it contains as a digest. */
    async update(knex: Knex, id: string, changes: Partial<Row>): Promise<void> {
      await knex(table)
        .whereRaw(isIt, { id })
        .update({ ...changes, updated_at: knex.raw("now()") })
    },

    async lock(knex: Knex, id: string): Promise<Timed<Row> | undefined> {
      const { rows } = await knex.raw<{ rows: Timed<Row>[] }>(
        `select *, now() as now from ${table} where id = ? and deleted_at is null for update`,
        [id],
      )
      return rows[0]
    },

    /**
     * Locks the first due row, unless another process has locked it.
     * @param condition SQL that leaves out rows
     */
    async lockFirstDue(knex: Knex, condition = "true"): Promise<Timed<Row> | undefined> {
      const { rows } = await knex.raw<{ rows: Timed<Row>[] }>(
        `select *, now() as now from ${table} where ${this.isDue} and ${condition}
         order by next_attempt_at, id limit 1 for update skip locked`,
      )
      return rows[0]
    },

    /** Starts an attempt, also of the rows in a digest. It is committed before anything is sent. */
    async startAttempt(knex: Knex, id: string): Promise<Row> {
      const { rows } = await knex.raw<{ rows: Row[] }>(
        `update ${table}
         set status = 'sending', attempts = attempts + 1, attempted_at = now(),
           next_attempt_at = null, updated_at = now()
         where ${isIt} returning *`,
        { id },
      )
      return rows.find((row) => row.id === id) as Row
    },

    /** Postpones all pending rows by at least `seconds`, a quarter of an hour at most. Locked rows are left alone. */
    async pauseAll(knex: Knex, seconds: number): Promise<void> {
      await knex.raw(
        `update ${table} set updated_at = now(),
           next_attempt_at = now() + make_interval(secs => :seconds)
         where id in (
           select id from ${table}
           where status = 'pending' and next_attempt_at < now() + make_interval(secs => :seconds)
             and deleted_at is null
           for update skip locked)`,
        { seconds: Math.min(seconds, MAX_PAUSE_SECONDS) },
      )
    },

    /** Marks rows whose lease has expired as `unknown`: they may have been sent. @returns their ids */
    async expireLeases(knex: Knex): Promise<string[]> {
      const { rows } = await knex.raw<{ rows: { id: string }[] }>(
        `update ${table} set status = 'unknown', error_code = 'crashed',
           error = 'The store stopped while it was sending the message', updated_at = now()
         where id in (
           select id from ${table}
           where status = 'sending' and deleted_at is null
             and attempted_at < now() - make_interval(secs => :leaseSeconds)
           for update skip locked)
         returning id`,
        { leaseSeconds },
      )
      return rows.map(({ id }) => id)
    },

    /** Seconds until the next row is due, negative if it is overdue; null if none is pending. */
    async secondsUntilDue(knex: Knex): Promise<number | null> {
      const { rows } = await knex.raw<{ rows: [{ seconds: string | null }] }>(
        `select extract(epoch from min(next_attempt_at) - now()) as seconds from ${table}
         where status = 'pending' and ${isWhole}`,
      )
      const [{ seconds }] = rows
      return seconds === null ? null : Number(seconds)
    },
  }
}
