import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { inChunks } from "../../shared/batches"
import type { MessageChanges, MessageRow } from "./rows"
import { turnOf } from "./rules/burst"

/** A moment of the database, whose clock is the same for all processes. */
export type Timed<T> = T & { now: Date }

/** What to tell one number; the rest of a message begins as it always does. */
export type NewMessage = Pick<
  MessageRow,
  "kind" | "dedupe_key" | "order_id" | "quote_id" | "subject" | "to"
>

const DAY = "interval '1 day'"

/** PostgreSQL takes 65,535 values in a statement. */
const INSERTED_AT_ONCE = 1000

/** Writes messages that aren't there yet. @returns how many were new */
export const insertMessages = async (
  knex: Knex,
  messages: readonly NewMessage[],
): Promise<number> => {
  let count = 0
  for (const batch of inChunks(messages, INSERTED_AT_ONCE)) {
    const rows = await knex("millesime_whatsapp_message")
      .insert(
        batch.map((message) => ({
          ...message,
          id: generateEntityId(undefined, "wamsg"),
          next_attempt_at: knex.raw("now()"),
          give_up_at: knex.raw(`now() + ${DAY}`),
        })),
      )
      .onConflict(knex.raw("(dedupe_key) where deleted_at is null"))
      .ignore()
      .returning("id")
    count += rows.length
  }
  return count
}

/** Changes a message, and the orders that it tells of as a digest. */
export const changeMessage = async (
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

/** What is due first of all but orders, unless another process has it in hand. */
const lockFirstDue = async (knex: Knex): Promise<{ id: string } | undefined> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select id from millesime_whatsapp_message
     where kind <> 'order_placed' and status = 'pending' and next_attempt_at <= now()
       and digest_id is null and deleted_at is null
     order by next_attempt_at, id limit 1 for update skip locked`,
  )
  return rows[0]
}

/** The number that an order is due to be told to; nothing is locked yet. */
const firstNumberDue = async (knex: Knex): Promise<string | undefined> => {
  const { rows } = await knex.raw<{ rows: { to: string }[] }>(
    `select "to" from millesime_whatsapp_message
     where kind = 'order_placed' and status = 'pending' and next_attempt_at <= now()
       and digest_id is null and deleted_at is null
     order by next_attempt_at, id limit 1`,
  )
  return rows[0]?.to
}

/** Without a lock: others may be faster. */
export const dueOrders = async (knex: Knex, limit: number): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
    `select order_id from millesime_whatsapp_message
     where kind = 'order_placed' and status = 'pending' and next_attempt_at <= now()
       and digest_id is null and deleted_at is null
     order by next_attempt_at, id limit ?`,
    [limit],
  )
  return [...new Set(rows.map(({ order_id }) => order_id))]
}

/** The orders that a message is about, those of a digest in the order in which they came. */
export const ordersOf = async (
  knex: Knex,
  { id, kind, order_id }: Pick<MessageRow, "id" | "kind" | "order_id">,
): Promise<string[]> => {
  if (kind !== "digest") return order_id === null ? [] : [order_id]
  return knex("millesime_whatsapp_message")
    .where({ digest_id: id, deleted_at: null })
    .orderBy(["created_at", "id"])
    .pluck<string[]>("order_id")
}

/** Begins an attempt; the orders of a digest follow it. */
const begin = async (knex: Knex, id: string): Promise<MessageRow> => {
  const { rows } = await knex.raw<{ rows: MessageRow[] }>(
    `update millesime_whatsapp_message
     set status = 'sending', attempts = attempts + 1, attempted_at = now(),
       next_attempt_at = null, updated_at = now()
     where (id = :id or digest_id = :id) and deleted_at is null returning *`,
    { id },
  )
  return rows.find((row) => row.id === id) as MessageRow
}

/** Orders for one number that wait, the oldest first. */
const WAITING = `select id from millesime_whatsapp_message
  where "to" = :to and kind = 'order_placed' and status = 'pending' and next_attempt_at <= now()
    and digest_id is null and deleted_at is null
  order by created_at, id`

/** What one number has been sent about orders within a minute, as far as it may have rung. */
const RECENT = `from millesime_whatsapp_message
  where "to" = :to and kind in ('order_placed', 'digest') and digest_id is null
    and status not in ('pending', 'failed') and deleted_at is null
    and attempted_at > now() - interval '1 minute'`

const trafficOf = async (knex: Knex, to: string, perMinute: number) => {
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

/** Until the oldest of the messages that fill this minute is a minute old. */
const postpone = async (knex: Knex, to: string): Promise<void> => {
  await knex.raw(
    `update millesime_whatsapp_message set updated_at = now(), next_attempt_at = greatest(
       now() + interval '1 second',
       (select min(attempted_at) + interval '1 minute' ${RECENT}))
     where id in (${WAITING} for update skip locked)`,
    { to },
  )
}

const merge = async (knex: Knex, to: string, members: readonly string[]): Promise<MessageRow> => {
  const id = generateEntityId(undefined, "wamsg")
  await knex("millesime_whatsapp_message").insert({
    id,
    kind: "digest",
    dedupe_key: `digest:${id}`,
    subject: String(members.length),
    to,
    next_attempt_at: knex.raw("now()"),
    give_up_at: knex.raw(`now() + ${DAY}`),
  })
  await knex("millesime_whatsapp_message")
    .whereIn("id", [...members])
    .update({ digest_id: id })
  return begin(knex, id)
}

export type Limits = {
  /** Messages about orders that a number gets in a minute. */
  perMinute: number
  /** Orders in one digest, in free text and in a template; no template: null. */
  digest: { text: number; template: number | null }
}

/** Whoever tells one number of orders does so alone: they are counted. */
const claimOrders = async (
  knex: Knex,
  to: string,
  { perMinute, digest }: Limits,
): Promise<MessageRow | "passed"> => {
  await knex.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`whatsapp:${to}`])
  const turn = turnOf({ ...(await trafficOf(knex, to, perMinute)), perMinute })
  if (turn === "wait") {
    await postpone(knex, to)
    return "passed"
  }
  const { text, template } = digest
  const size = template === null || (await isWindowOpen(knex, to)) ? text : template
  const [first, ...more] = await lockWaiting(knex, to, turn === "merge" ? size : 1)
  if (!first) return "passed"
  return more.length ? merge(knex, to, [first, ...more]) : begin(knex, first)
}

/**
 * Takes the next message that is due, within a transaction: of two processes only one gets it. Orders of a burst come
 * as one digest.
 * @returns null where nothing is due, `passed` where what was due is taken by now or has to wait
 */
export const claimNext = async (
  knex: Knex,
  limits: Limits,
): Promise<MessageRow | "passed" | null> => {
  const due = await lockFirstDue(knex)
  if (due) return begin(knex, due.id)
  const to = await firstNumberDue(knex)
  return to === undefined ? null : claimOrders(knex, to, limits)
}

/** A proxy in between may ask for a day. */
const LONGEST_PAUSE_SECONDS = 15 * 60

/** Lets all that waits wait at least so many seconds, a quarter of an hour at most; what is in hand elsewhere is left to whoever has it. */
export const pause = async (knex: Knex, seconds: number): Promise<void> => {
  await knex.raw(
    `update millesime_whatsapp_message set updated_at = now(),
       next_attempt_at = now() + make_interval(secs => :seconds)
     where id in (
       select id from millesime_whatsapp_message
       where status = 'pending' and next_attempt_at < now() + make_interval(secs => :seconds)
         and deleted_at is null
       for update skip locked)`,
    { seconds: Math.min(seconds, LONGEST_PAUSE_SECONDS) },
  )
}

/** Seconds after which an attempt must have died with its process: longer than any provider is waited for. */
const ABANDONED_SECONDS = 120

/** What a process that died was sending: the provider may have it. @returns how many messages */
export const abandonStuck = async (knex: Knex): Promise<number> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `update millesime_whatsapp_message set status = 'unknown', error_code = 'crashed',
       error = 'The store stopped while it was sending the message', updated_at = now()
     where id in (
       select id from millesime_whatsapp_message
       where status = 'sending' and attempted_at < now() - interval '${ABANDONED_SECONDS} seconds'
         and deleted_at is null
       for update skip locked)
     returning id`,
  )
  return rows.length
}

/** Seconds until something is due, less than 0 where it has been for so long; null where nothing waits. */
export const secondsUntilDue = async (knex: Knex): Promise<number | null> => {
  const { rows } = await knex.raw<{ rows: [{ seconds: string | null }] }>(
    `select extract(epoch from min(next_attempt_at) - now()) as seconds from millesime_whatsapp_message
     where status = 'pending' and digest_id is null and deleted_at is null`,
  )
  const [{ seconds }] = rows
  return seconds === null ? null : Number(seconds)
}

/** Whether free text reaches a number: they wrote within the last 24 hours. */
export const isWindowOpen = async (knex: Knex, phone: string): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from millesime_whatsapp_contact
     where phone = ? and last_inbound_at > now() - ${DAY} and deleted_at is null`,
    [phone],
  )
  return rows.length > 0
}

/** Notes when numbers last wrote, given in their order; what is older than what is known, or to come, says nothing new. */
export const noteInbound = async (
  knex: Knex,
  inbound: readonly { phone: string; at: Date }[],
): Promise<void> => {
  if (!inbound.length) return
  await knex.raw(
    `insert into millesime_whatsapp_contact as known (phone, last_inbound_at)
     values ${inbound.map(() => "(?, least(?, now()))").join(", ")}
     on conflict (phone) do update set updated_at = now(),
       last_inbound_at = greatest(known.last_inbound_at, excluded.last_inbound_at)`,
    inbound.flatMap(({ phone, at }) => [phone, at]),
  )
}
