import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { inChunks } from "../../shared/batches"
import type { MessageChanges, MessageRow } from "./rows"
import { decideDigest } from "./rules/digest-policy"

/** A row with the time of the database, which is the same for all processes. */
export type Timed<T> = T & { now: Date }

/** The columns that a new message differs in. */
export type NewMessage = Pick<
  MessageRow,
  "kind" | "dedupe_key" | "order_id" | "quote_id" | "subject" | "to"
>

const ONE_DAY = "interval '1 day'"

/** PostgreSQL accepts 65,535 parameters in a statement. */
const INSERT_BATCH_SIZE = 1000

/** Inserts messages unless their `dedupe_key` exists. @returns how many were inserted */
export const insertMessages = async (
  knex: Knex,
  messages: readonly NewMessage[],
): Promise<number> => {
  let count = 0
  for (const batch of inChunks(messages, INSERT_BATCH_SIZE)) {
    const rows = await knex("millesime_whatsapp_message")
      .insert(
        batch.map((message) => ({
          ...message,
          id: generateEntityId(undefined, "wamsg"),
          next_attempt_at: knex.raw("now()"),
          give_up_at: knex.raw(`now() + ${ONE_DAY}`),
        })),
      )
      .onConflict(knex.raw("(dedupe_key) where deleted_at is null"))
      .ignore()
      .returning("id")
    count += rows.length
  }
  return count
}

/** Updates a message, and the messages that it contains as a digest. */
export const updateMessage = async (
  knex: Knex,
  id: string,
  changes: MessageChanges & Partial<Pick<MessageRow, "digest_id" | "give_up_at">>,
): Promise<void> => {
  await knex("millesime_whatsapp_message")
    .whereNull("deleted_at")
    .andWhereRaw("(id = :id or digest_id = :id)", { id })
    .update({ ...changes, updated_at: knex.raw("now()") })
}

export const lockMessage = async (
  knex: Knex,
  id: string,
): Promise<Timed<MessageRow> | undefined> => {
  const { rows } = await knex.raw<{ rows: Timed<MessageRow>[] }>(
    `select *, now() as now from millesime_whatsapp_message where id = ? and deleted_at is null for update`,
    [id],
  )
  return rows[0]
}

/** Locks the first due message that isn't about an order, unless another process has locked it. */
const lockFirstDue = async (knex: Knex): Promise<{ id: string } | undefined> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select id from millesime_whatsapp_message
     where kind <> 'order_placed' and status = 'pending' and next_attempt_at <= now()
       and digest_id is null and deleted_at is null
     order by next_attempt_at, id limit 1 for update skip locked`,
  )
  return rows[0]
}

/** The recipient of the first due message about an order; nothing is locked yet. */
const findDueRecipient = async (knex: Knex): Promise<string | undefined> => {
  const { rows } = await knex.raw<{ rows: { to: string }[] }>(
    `select "to" from millesime_whatsapp_message
     where kind = 'order_placed' and status = 'pending' and next_attempt_at <= now()
       and digest_id is null and deleted_at is null
     order by next_attempt_at, id limit 1`,
  )
  return rows[0]?.to
}

/** Ids of orders with due messages, without a lock. */
export const listDueOrderIds = async (knex: Knex, limit: number): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
    `select order_id from millesime_whatsapp_message
     where kind = 'order_placed' and status = 'pending' and next_attempt_at <= now()
       and digest_id is null and deleted_at is null
     order by next_attempt_at, id limit ?`,
    [limit],
  )
  return [...new Set(rows.map(({ order_id }) => order_id))]
}

/** Ids of the orders that a message is about, those of a digest oldest first. */
export const listOrderIds = async (
  knex: Knex,
  { id, kind, order_id }: Pick<MessageRow, "id" | "kind" | "order_id">,
): Promise<string[]> => {
  if (kind !== "digest") return order_id === null ? [] : [order_id]
  return knex("millesime_whatsapp_message")
    .where({ digest_id: id, deleted_at: null })
    .orderBy(["created_at", "id"])
    .pluck<string[]>("order_id")
}

/** Starts an attempt, also of the messages in a digest. */
const startAttempt = async (knex: Knex, id: string): Promise<MessageRow> => {
  const { rows } = await knex.raw<{ rows: MessageRow[] }>(
    `update millesime_whatsapp_message
     set status = 'sending', attempts = attempts + 1, attempted_at = now(),
       next_attempt_at = null, updated_at = now()
     where (id = :id or digest_id = :id) and deleted_at is null returning *`,
    { id },
  )
  return rows.find((row) => row.id === id) as MessageRow
}

/** Due messages about orders for one recipient, oldest first. */
const WAITING = `select id from millesime_whatsapp_message
  where "to" = :to and kind = 'order_placed' and status = 'pending' and next_attempt_at <= now()
    and digest_id is null and deleted_at is null
  order by created_at, id`

/** Messages about orders that one recipient was, or may have been, sent within a minute. */
const RECENT = `from millesime_whatsapp_message
  where "to" = :to and kind in ('order_placed', 'digest') and digest_id is null
    and status not in ('pending', 'failed') and deleted_at is null
    and attempted_at > now() - interval '1 minute'`

const countTraffic = async (knex: Knex, to: string, perMinute: number) => {
  const { rows } = await knex.raw<{ rows: [{ recent: number; waiting: number }] }>(
    `select (select count(*)::int ${RECENT}) as recent,
       (select count(*)::int from (${WAITING} limit :most) as waiting) as waiting`,
    { to, most: perMinute + 1 },
  )
  return rows[0]
}

const lockWaiting = async (knex: Knex, to: string, limit: number): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `${WAITING} limit :limit for update skip locked`,
    { to, limit },
  )
  return rows.map(({ id }) => id)
}

/** Postpones waiting messages until the per-minute quota frees up. */
const postpone = async (knex: Knex, to: string): Promise<void> => {
  await knex.raw(
    `update millesime_whatsapp_message set updated_at = now(), next_attempt_at = greatest(
       now() + interval '1 second',
       (select min(attempted_at) + interval '1 minute' ${RECENT}))
     where id in (${WAITING} for update skip locked)`,
    { to },
  )
}

const createDigest = async (
  knex: Knex,
  to: string,
  members: readonly string[],
): Promise<MessageRow> => {
  const id = generateEntityId(undefined, "wamsg")
  await knex("millesime_whatsapp_message").insert({
    id,
    kind: "digest",
    dedupe_key: `digest:${id}`,
    subject: String(members.length),
    to,
    next_attempt_at: knex.raw("now()"),
    give_up_at: knex.raw(`now() + ${ONE_DAY}`),
  })
  await knex("millesime_whatsapp_message")
    .whereIn("id", [...members])
    .update({ digest_id: id })
  return startAttempt(knex, id)
}

export type DeliveryLimits = {
  /** The most order messages for one recipient in a minute. */
  perMinute: number
  /** The most orders in one digest, as free text and as a template; null without a template. */
  digest: { text: number; template: number | null }
}

/** Serialised per recipient, since the messages of the last minute are counted. */
const leaseOrders = async (
  knex: Knex,
  to: string,
  { perMinute, digest }: DeliveryLimits,
): Promise<MessageRow | "skipped"> => {
  await knex.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`whatsapp:${to}`])
  const decision = decideDigest({ ...(await countTraffic(knex, to, perMinute)), perMinute })
  if (decision === "wait") {
    await postpone(knex, to)
    return "skipped"
  }
  const { text, template } = digest
  const size = template === null || (await isWindowOpen(knex, to)) ? text : template
  const [first, ...more] = await lockWaiting(knex, to, decision === "merge" ? size : 1)
  if (!first) return "skipped"
  return more.length ? createDigest(knex, to, [first, ...more]) : startAttempt(knex, first)
}

/**
 * Leases the next due message within a transaction, so that only one process gets it. Orders beyond the quota of their
 * recipient are merged into a digest.
 * @returns null if nothing is due, `skipped` if the due message was leased by another process or postponed
 */
export const leaseNext = async (
  knex: Knex,
  limits: DeliveryLimits,
): Promise<MessageRow | "skipped" | null> => {
  const due = await lockFirstDue(knex)
  if (due) return startAttempt(knex, due.id)
  const to = await findDueRecipient(knex)
  return to === undefined ? null : leaseOrders(knex, to, limits)
}

/** A proxy may ask for a day. */
const MAX_PAUSE_SECONDS = 15 * 60

/** Postpones all pending messages by at least `seconds`, a quarter of an hour at most. Locked rows are left alone. */
export const pauseAll = async (knex: Knex, seconds: number): Promise<void> => {
  await knex.raw(
    `update millesime_whatsapp_message set updated_at = now(),
       next_attempt_at = now() + make_interval(secs => :seconds)
     where id in (
       select id from millesime_whatsapp_message
       where status = 'pending' and next_attempt_at < now() + make_interval(secs => :seconds)
         and deleted_at is null
       for update skip locked)`,
    { seconds: Math.min(seconds, MAX_PAUSE_SECONDS) },
  )
}

/** An attempt that takes longer has died with its process: no provider is waited for as long. */
const LEASE_SECONDS = 120

/** Marks messages whose lease has expired as `unknown`: the provider may have received them. @returns how many */
export const expireLeases = async (knex: Knex): Promise<number> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `update millesime_whatsapp_message set status = 'unknown', error_code = 'crashed',
       error = 'The store stopped while it was sending the message', updated_at = now()
     where id in (
       select id from millesime_whatsapp_message
       where status = 'sending' and attempted_at < now() - interval '${LEASE_SECONDS} seconds'
         and deleted_at is null
       for update skip locked)
     returning id`,
  )
  return rows.length
}

/** Seconds until the next message is due, negative if it is overdue; null if none is pending. */
export const secondsUntilDue = async (knex: Knex): Promise<number | null> => {
  const { rows } = await knex.raw<{ rows: [{ seconds: string | null }] }>(
    `select extract(epoch from min(next_attempt_at) - now()) as seconds from millesime_whatsapp_message
     where status = 'pending' and digest_id is null and deleted_at is null`,
  )
  const [{ seconds }] = rows
  return seconds === null ? null : Number(seconds)
}

/** Whether WhatsApp delivers free text to a number, since its owner wrote within the last 24 hours. */
export const isWindowOpen = async (knex: Knex, phone: string): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from millesime_whatsapp_contact
     where phone = ? and last_inbound_at > now() - ${ONE_DAY} and deleted_at is null`,
    [phone],
  )
  return rows.length > 0
}

/** Records when numbers last wrote, given in their order. Older moments are ignored, future ones count as now. */
export const recordInbound = async (
  knex: Knex,
  inbound: readonly { phone: string; at: Date }[],
): Promise<void> => {
  if (!inbound.length) return
  await knex.raw(
    `insert into millesime_whatsapp_contact as contact (phone, last_inbound_at)
     values ${inbound.map(() => "(?, least(?, now()))").join(", ")}
     on conflict (phone) do update set updated_at = now(),
       last_inbound_at = greatest(contact.last_inbound_at, excluded.last_inbound_at)`,
    inbound.flatMap(({ phone, at }) => [phone, at]),
  )
}
