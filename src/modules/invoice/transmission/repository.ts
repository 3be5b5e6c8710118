import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { defineOutbox } from "../../../shared/outbox"
import type { StatusReport } from "../platform/port"
import { REFUSED_CODES } from "../rules/lifecycle"
import type { LifecycleRow, TransmissionRow } from "./rows"

const TABLE = "millesime_invoice_transmission"
const LIFECYCLE = "millesime_invoice_lifecycle"
const WATERMARK = "millesime_invoice_watermark"

/** Longer than all calls of an attempt with their tokens. */
const LEASE_SECONDS = 180

const TWO_DAYS_SECONDS = 2 * 24 * 60 * 60

/** Of what staff are told of at a time. */
const MAX_TROUBLES = 100

// Tracking ids are made of its ids, and platforms take 36 characters.
export const outbox = defineOutbox<TransmissionRow>({
  table: TABLE,
  idPrefix: "invtr",
  giveUpAfterSeconds: TWO_DAYS_SECONDS,
  leaseSeconds: LEASE_SECONDS,
})

/** Writes the one transmission of an invoice, unless it exists. */
export const insertTransmission = async (knex: Knex, invoice_id: string): Promise<void> => {
  const id = outbox.newId()
  await outbox.insert(knex, [{ id, dedupe_key: invoice_id, invoice_id, tracking_id: id }])
}

export const findTransmission = (
  knex: Knex,
  invoice_id: string,
): Promise<TransmissionRow | undefined> =>
  knex<TransmissionRow>(TABLE)
    .where({ dedupe_key: invoice_id })
    .whereNull("deleted_at")
    .first()
    .then((row) => row)

/** The rows of flows, locked. */
export const lockByTrackingIds = (
  knex: Knex,
  trackingIds: readonly string[],
): Promise<(TransmissionRow & { now: Date })[]> =>
  knex<TransmissionRow>(TABLE)
    .whereIn("tracking_id", [...trackingIds])
    .whereNull("deleted_at")
    .orderBy("id")
    .select("*", knex.raw("now() as now"))
    .forUpdate()
    .then((rows) => rows as (TransmissionRow & { now: Date })[])

/** The moment that changes of flows are asked for from; undefined as long as nothing was ever to be sent. */
export const findChangesSince = async (knex: Knex): Promise<Date | undefined> => {
  const { rows } = await knex.raw<{ rows: [{ since: Date | null }] }>(
    `select coalesce(
       (select reconciled_until from ${WATERMARK} where id = 'platform'),
       (select min(created_at) from ${TABLE})) as since`,
  )
  return rows[0].since ?? undefined
}

export const moveChangesSince = (knex: Knex, until: Date) =>
  knex.raw(
    `insert into ${WATERMARK} as w values ('platform', ?)
     on conflict (id) do update set reconciled_until = greatest(w.reconciled_until, excluded.reconciled_until)`,
    [until],
  )

/** @returns those of the flows whose statuses are here already */
export const listReadFlows = async (
  knex: Knex,
  flowIds: readonly string[],
): Promise<Set<string>> => {
  const ids = await knex(LIFECYCLE)
    .whereIn("flow_id", [...flowIds])
    .pluck<string[]>("flow_id")
  return new Set(ids)
}

/** Adds statuses of invoices that were to be sent to the platform, each once. */
export const insertStatuses = async (
  knex: Knex,
  flow_id: string,
  reports: readonly StatusReport[],
): Promise<void> => {
  for (const { number, code, occurred_at, reason } of reports) {
    await knex.raw(
      `insert into ${LIFECYCLE} (id, invoice_id, code, occurred_at, reason, flow_id)
       select :id, i.id, :code, :occurred_at, :reason, :flow_id
       from millesime_invoice i join ${TABLE} t on t.dedupe_key = i.id and t.deleted_at is null
       where i.number = :number
       on conflict (invoice_id, code, occurred_at) do nothing`,
      { id: generateEntityId(undefined, "invlife"), number, code, occurred_at, reason, flow_id },
    )
  }
}

/** In the order in which they happened. */
export const listStatuses = (knex: Knex, invoice_id: string): Promise<LifecycleRow[]> =>
  knex<LifecycleRow>(LIFECYCLE)
    .where({ invoice_id })
    .orderBy([{ column: "occurred_at" }, { column: "code" }])

/** What staff have to see to: an invoice that the platform didn't take, or that was refused or rejected. */
export type Trouble = {
  id: string
  invoice_id: string
  number: string
  code: string | null
  reason: string | null
}

export const listTroubles = async (knex: Knex, since: Date): Promise<Trouble[]> => {
  const { rows } = await knex.raw<{ rows: Trouble[] }>(
    `select trouble.*, i.number from (
       select id || ':' || attempts as id, invoice_id, null as code, error as reason
       from ${TABLE} where status = 'failed' and failed_at >= :since and deleted_at is null
       union all
       select id, invoice_id, code, reason from ${LIFECYCLE}
       where code in (${REFUSED_CODES.map((code) => `'${code}'`).join(", ")}) and created_at >= :since
     ) as trouble join millesime_invoice i on i.id = trouble.invoice_id
     order by trouble.id limit :limit`,
    { since, limit: MAX_TROUBLES },
  )
  return rows
}
