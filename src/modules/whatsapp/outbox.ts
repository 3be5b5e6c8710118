import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { MessageChanges, MessageRow } from "./rows"
import { turnOf } from "./rules/burst"
import type { WhatsappMessageKind } from "./types"

/** A moment of the database, whose clock is the same for all processes. */
export type Timed<T> = T & { now: Date }

/** What to tell one number; the rest of a message begins as it always does. */
export type NewMessage = Pick<
  MessageRow,
  "kind" | "dedupe_key" | "order_id" | "quote_id" | "subject" | "to"
>

/** Orders of these kinds are counted and merged when many come at once. */
const COUNTED = ["order_placed", "digest"] as const satisfies readonly WhatsappMessageKind[]

const DAY = "interval '1 day'"

/** Writes messages that aren't there yet. @returns how many were new */
export const insertMessages = async (
  knex: Knex,
  messages: readonly NewMessage[],
): Promise<number> => {
  if (!messages.length) return 0
  const rows = await knex("whatsapp_message")
    .insert(
      messages.map((message) => ({
        ...message,
        id: generateEntityId(undefined, "wamsg"),
        next_attempt_at: knex.raw("now()"),
        give_up_at: knex.raw(`now() + ${DAY}`),
      })),
    )
    .onConflict(knex.raw("(dedupe_key) where deleted_at is null"))
    .ignore()
    .returning("id")
  return rows.length
}

/** Changes a message, and the orders that it tells of as a digest. */
export const changeMessage = async (
  knex: Knex,
  id: string,
  changes: MessageChanges & Partial<Pick<MessageRow, "digest_id" | "give_up_at">>,
): Promise<void> => {
  await knex("whatsapp_message")
    .where({ id })
    .orWhere({ digest_id: id })
    .update({ ...changes, updated_at: knex.raw("now()") })
}

export const lockMessage = async (
  knex: Knex,
  id: string,
): Promise<Timed<MessageRow> | undefined> => {
  const { rows } = await knex.raw<{ rows: Timed<MessageRow>[] }>(
    `select *, now() as now from whatsapp_message where id = ? and deleted_at is null for update`,
    [id],
  )
  return rows[0]
}

/** What is due first, unless another process has it in hand. */
const lockFirstDue = async (knex: Knex): Promise<MessageRow | undefined> => {
  const { rows } = await knex.raw<{ rows: MessageRow[] }>(
    `select * from whatsapp_message
     where status = 'pending' and next_attempt_at <= now()
       and digest_id is null and deleted_at is null
     order by next_attempt_at, id limit 1 for update skip locked`,
  )
  return rows[0]
}

/** Without a lock: others may be faster. */
export const dueOrders = async (knex: Knex, limit: number): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { order_id: string | null }[] }>(
    `select order_id from whatsapp_message
     where status = 'pending' and next_attempt_at <= now()
       and digest_id is null and deleted_at is null
     order by next_attempt_at, id limit ?`,
    [limit],
  )
  return [...new Set(rows.flatMap(({ order_id }) => order_id ?? []))]
}

const begin = async (knex: Knex, id: string): Promise<MessageRow | undefined> => {
  const { rows } = await knex.raw<{ rows: MessageRow[] }>(
    `update whatsapp_message
     set status = 'sending', attempts = attempts + 1, attempted_at = now(),
       next_attempt_at = null, updated_at = now()
     where id = ? returning *`,
    [id],
  )
  return rows[0]
}

/** Orders for one number that nobody has in hand, the oldest first. */
const WAITING = `select id from whatsapp_message
  where "to" = :to and kind = 'order_placed' and status = 'pending' and next_attempt_at <= now()
    and digest_id is null and deleted_at is null
  order by created_at, id`

const trafficOf = async (knex: Knex, to: string, perMinute: number) => {
  const { rows } = await knex.raw<{ rows: [{ recent: number; waiting: number }] }>(
    `select
       (select count(*)::int from whatsapp_message
        where "to" = :to and kind in (${COUNTED.map((kind) => `'${kind}'`).join(", ")})
          and digest_id is null and attempted_at > now() - interval '1 minute') as recent,
       (select count(*)::int from (${WAITING} limit :most) as waiting) as waiting`,
    { to, most: perMinute + 1 },
  )
  return rows[0]
}

/** Until the oldest of the messages that fill this minute is a minute old. */
const postpone = async (knex: Knex, to: string): Promise<void> => {
  await knex.raw(
    `update whatsapp_message set updated_at = now(), next_attempt_at = greatest(
       now() + interval '1 second',
       (select min(attempted_at) + interval '1 minute' from whatsapp_message
        where "to" = :to and kind in (${COUNTED.map((kind) => `'${kind}'`).join(", ")})
          and digest_id is null and attempted_at > now() - interval '1 minute'))
     where id in (${WAITING} for update skip locked)`,
    { to },
  )
}

const merge = async (knex: Knex, first: MessageRow, size: number): Promise<MessageRow> => {
  const { to } = first
  const { rows: members } = await knex.raw<{ rows: { id: string }[] }>(
    `${WAITING} limit :size for update skip locked`,
    { to, size },
  )
  const id = generateEntityId(undefined, "wamsg")
  const [digest] = (await knex("whatsapp_message")
    .insert({
      id,
      kind: "digest",
      dedupe_key: `digest:${id}`,
      subject: String(members.length),
      to,
      status: "sending",
      attempts: 1,
      attempted_at: knex.raw("now()"),
      give_up_at: knex.raw(`now() + ${DAY}`),
    })
    .returning("*")) as MessageRow[]
  await knex("whatsapp_message")
    .whereIn(
      "id",
      members.map((member) => member.id),
    )
    .update({
      digest_id: id,
      status: "sending",
      attempts: knex.raw("attempts + 1"),
      attempted_at: knex.raw("now()"),
      next_attempt_at: null,
      updated_at: knex.raw("now()"),
    })
  return digest ?? first
}

type Limits = { perMinute: number; digestSize: number }

/**
 * Takes the next message that is due, within a transaction: of two processes only one gets it. Orders of a burst come
 * as one digest.
 * @returns null where nothing is due, `postponed` where what is due has to wait for the minute to pass
 */
export const claimNext = async (
  knex: Knex,
  { perMinute, digestSize }: Limits,
): Promise<MessageRow | "postponed" | null> => {
  const due = await lockFirstDue(knex)
  if (!due) return null
  if (due.kind !== "order_placed") return (await begin(knex, due.id)) ?? null
  // One number's orders are counted by one process at a time.
  await knex.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`whatsapp:${due.to}`])
  const turn = turnOf({ ...(await trafficOf(knex, due.to, perMinute)), perMinute })
  switch (turn) {
    case "send":
      return (await begin(knex, due.id)) ?? null
    case "merge":
      return merge(knex, due, digestSize)
    case "wait":
      await postpone(knex, due.to)
      return "postponed"
  }
}

/** Lets all that waits wait at least so many seconds; what is in hand elsewhere is left to whoever has it. */
export const pause = async (knex: Knex, seconds: number): Promise<void> => {
  await knex.raw(
    `update whatsapp_message set updated_at = now(),
       next_attempt_at = now() + make_interval(secs => :seconds)
     where id in (
       select id from whatsapp_message
       where status = 'pending' and next_attempt_at < now() + make_interval(secs => :seconds)
         and deleted_at is null
       for update skip locked)`,
    { seconds },
  )
}

/** Seconds after which an attempt must have died with its process: longer than any provider is waited for. */
const ABANDONED_SECONDS = 120

/** What a process that died was sending: the provider may have it. @returns how many messages */
export const abandonStuck = async (knex: Knex): Promise<number> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `update whatsapp_message set status = 'unknown', error_code = 'crashed',
       error = 'The store stopped while it was sending the message', updated_at = now()
     where id in (
       select id from whatsapp_message
       where status = 'sending' and attempted_at < now() - interval '${ABANDONED_SECONDS} seconds'
         and deleted_at is null
       for update skip locked)
     returning id`,
  )
  return rows.length
}

/** Seconds until something is due, 0 where it is already; null where nothing waits. */
export const secondsUntilDue = async (knex: Knex): Promise<number | null> => {
  const { rows } = await knex.raw<{ rows: [{ seconds: string | null }] }>(
    `select extract(epoch from min(next_attempt_at) - now()) as seconds from whatsapp_message
     where status = 'pending' and digest_id is null and deleted_at is null`,
  )
  const [{ seconds }] = rows
  return seconds === null ? null : Math.max(0, Number(seconds))
}

/** Whether free text reaches a number: they wrote within the last 24 hours. */
export const isWindowOpen = async (knex: Knex, phone: string): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from whatsapp_contact
     where phone = ? and last_inbound_at > now() - ${DAY} and deleted_at is null`,
    [phone],
  )
  return rows.length > 0
}

/** Notes that somebody wrote; what is older than what is known, or to come, says nothing new. */
export const noteInbound = async (knex: Knex, phone: string, at: Date): Promise<void> => {
  await knex.raw(
    `insert into whatsapp_contact as known (phone, last_inbound_at) values (?, least(?, now()))
     on conflict (phone) do update set updated_at = now(),
       last_inbound_at = greatest(known.last_inbound_at, excluded.last_inbound_at)`,
    [phone, at],
  )
}
