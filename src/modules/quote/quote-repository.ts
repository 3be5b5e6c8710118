import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { QuoteScope } from "./commands"
import type { MessageRow, QuoteRow } from "./rows"
import type { QuoteStatus } from "./types"

const isWithin = (
  quote: Pick<QuoteRow, "company_id" | "customer_id">,
  { any }: QuoteScope,
): boolean =>
  any.some(
    ({ company_id, customer_id }) =>
      (company_id === undefined || quote.company_id === company_id) &&
      (customer_id === undefined || quote.customer_id === customer_id),
  )

/** Locks the row of a quote until the transaction ends. @returns undefined outside the scope */
export const lockQuote = async (
  knex: Knex,
  id: string,
  scope: QuoteScope,
): Promise<QuoteRow | undefined> => {
  const { rows } = await knex.raw<{ rows: (Omit<QuoteRow, "total"> & { total: string })[] }>(
    `select * from millesime_quote where id = ? and deleted_at is null for update`,
    [id],
  )
  const [quote] = rows
  // The driver returns decimals as text.
  return quote && isWithin(quote, scope) ? { ...quote, total: Number(quote.total) } : undefined
}

/** For how long a pending acceptance is its process's, unless that renews it. */
const ACCEPTANCE_LEASE_SECONDS = 15

/** A quote with the acceptance that somebody else began. */
export type AbandonedAcceptance = {
  id: string
  acceptance_id: string
  order_id: string | null
  held_reservations: string[] | null
}

/** Prolongs the lease of a pending acceptance. @returns whether it is still there */
export const renewAcceptance = async (knex: Knex, acceptanceId: string): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: object[] }>(
    `update millesime_quote
     set acceptance_expires_at = now() + interval '${ACCEPTANCE_LEASE_SECONDS} seconds'
     where acceptance_id = ? and deleted_at is null returning 1`,
    [acceptanceId],
  )
  return rows.length > 0
}

/**
 * Takes over the acceptances whose process has died, of one quote or of all: another id keeps a process that was only slow from
 * completing them.
 */
export const takeOverAcceptances = async (
  knex: Knex,
  quoteId: string | null,
): Promise<AbandonedAcceptance[]> => {
  const { rows } = await knex.raw<{ rows: AbandonedAcceptance[] }>(
    `update millesime_quote
     set acceptance_id = 'qacc_' || replace(gen_random_uuid()::text, '-', ''),
       acceptance_expires_at = now() + interval '${ACCEPTANCE_LEASE_SECONDS} seconds'
     where id in (
       select id from millesime_quote
       where acceptance_id is not null and acceptance_expires_at <= now() and deleted_at is null
         and (cast(:quoteId as text) is null or id = :quoteId)
       for update skip locked
     )
     returning id, acceptance_id, order_id, held_reservations`,
    { quoteId },
  )
  return rows
}

/** Locks the quote that has this pending acceptance. @returns undefined where none has */
export const lockAcceptance = async (
  knex: Knex,
  acceptanceId: string,
): Promise<{ id: string; version: number } | undefined> => {
  const { rows } = await knex.raw<{ rows: { id: string; version: number }[] }>(
    `select id, version from millesime_quote
     where acceptance_id = ? and deleted_at is null for update`,
    [acceptanceId],
  )
  return rows[0]
}

/** Deletes the events of an acceptance whose order was not kept. */
export const deleteAcceptanceEvents = async (
  knex: Knex,
  quoteId: string,
  orderId: string | null,
): Promise<void> => {
  await knex.raw(
    `delete from millesime_quote_event where quote_id = ? and deleted_at is null
     and kind in ('accept', 'approve') and changes ->> 'order_id' = ?`,
    [quoteId, orderId],
  )
}

type Expired = { id: string; status: QuoteStatus; current_revision: number }

/** Expires quotes whose validity has ended, of one cart or of all. @returns the quotes as they were */
export const expireDue = async (
  knex: Knex,
  limit: number,
  cartId: string | null,
): Promise<Expired[]> => {
  const { rows } = await knex.raw<{ rows: Expired[] }>(
    `with due as (
       select id, status from millesime_quote
       where status in ('sent', 'pending_approval') and valid_until <= now()
         and acceptance_id is null and deleted_at is null
         and (cast(:cartId as text) is null or cart_id = :cartId)
       order by valid_until limit :limit for update skip locked
     )
     update millesime_quote quote set status = 'expired', approval_requested_by = null,
       version = version + 1, updated_at = now()
     from due where quote.id = due.id
     returning quote.id, due.status, quote.current_revision`,
    { limit, cartId },
  )
  return rows
}

/** Sent from `days` until `untilDays` days before the validity ends, where the next reminder follows. */
export type Reminder = { days: number; untilDays: number }

/** Marks quotes as reminded that are due for a reminder and have not had it. @returns their ids */
export const markReminded = async (
  knex: Knex,
  { days, untilDays }: Reminder,
  limit: number,
): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `update millesime_quote set reminders = coalesce(reminders, cast('{}' as jsonb))
       || jsonb_build_object(cast(:days as text), now())
     where id in (
       select id from millesime_quote
       where status in ('sent', 'pending_approval') and deleted_at is null
         and valid_until > now() + make_interval(days => :untilDays)
         and valid_until <= now() + make_interval(days => :days)
         and sent_at < valid_until - make_interval(days => :days)
         and not jsonb_exists(coalesce(reminders, cast('{}' as jsonb)), cast(:days as text))
       order by valid_until limit :limit for update skip locked
     ) returning id`,
    { days, untilDays, limit },
  )
  return rows.map(({ id }) => id)
}

/** How many of the last messages, with or without internal notes. */
export type MessageRange = { limit: number; withInternal: boolean }

/** The last messages of each quote, oldest first; one index scan a quote. */
export const lastMessages = async (
  knex: Knex,
  quoteIds: readonly string[],
  { limit, withInternal }: MessageRange,
): Promise<MessageRow[]> => {
  const { rows } = await knex.raw<{ rows: MessageRow[] }>(
    `select message.* from unnest(cast(:quoteIds as text[])) quote (id)
     cross join lateral (
       select * from millesime_quote_message
       where quote_id = quote.id and deleted_at is null
         and (cast(:withInternal as boolean) or not is_internal)
       order by created_at desc, id desc limit :limit
     ) message
     order by message.created_at, message.id`,
    { quoteIds: [...quoteIds], withInternal, limit },
  )
  return rows
}
