import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { defineOutbox } from "../../shared/outbox"
import type { MessageRow } from "./rows"
import { decideDigest } from "./rules/digest-policy"

/** The columns that a new message differs in. */
export type NewMessage = Pick<
  MessageRow,
  "kind" | "dedupe_key" | "order_id" | "quote_id" | "subject" | "to"
>

const ONE_DAY = "interval '1 day'"

/** The table of messages. A digest is leased with its orders. */
export const outbox = defineOutbox<MessageRow>({
  table: "millesime_whatsapp_message",
  idPrefix: "wamsg",
  giveUpAfterSeconds: 24 * 60 * 60,
  // No provider is waited for as long.
  leaseSeconds: 120,
  digestColumn: "digest_id",
})

/** The recipient of the first due message about an order; nothing is locked yet. */
const findDueRecipient = async (knex: Knex): Promise<string | undefined> => {
  const { rows } = await knex.raw<{ rows: { to: string }[] }>(
    `select "to" from millesime_whatsapp_message
     where kind = 'order_placed' and ${outbox.isDue}
     order by next_attempt_at, id limit 1`,
  )
  return rows[0]?.to
}

/** Ids of orders with due messages, without a lock. */
export const listDueOrderIds = async (knex: Knex, limit: number): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
    `select order_id from millesime_whatsapp_message
     where kind = 'order_placed' and ${outbox.isDue}
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

/** Due messages about orders for one recipient, oldest first. */
const WAITING = `select id from millesime_whatsapp_message
  where "to" = :to and kind = 'order_placed' and ${outbox.isDue}
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
  const id = outbox.newId()
  await outbox.insert(knex, [
    { id, kind: "digest", dedupe_key: `digest:${id}`, subject: String(members.length), to },
  ])
  await knex("millesime_whatsapp_message")
    .whereIn("id", [...members])
    .update({ digest_id: id })
  return outbox.startAttempt(knex, id)
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
  return more.length ? createDigest(knex, to, [first, ...more]) : outbox.startAttempt(knex, first)
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
  const due = await outbox.lockFirstDue(knex, "kind <> 'order_placed'")
  if (due) return outbox.startAttempt(knex, due.id)
  const to = await findDueRecipient(knex)
  return to === undefined ? null : leaseOrders(knex, to, limits)
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
