import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { QuoteScope } from "./acts"
import type { QuoteRow } from "./rows"
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

/** Whoever else acts on this quote waits until the transaction ends. */
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
  // The driver gives decimals as text.
  return quote && isWithin(quote, scope) ? { ...quote, total: Number(quote.total) } : undefined
}

/** The next number of a year; whoever else takes one waits. */
export const nextSerial = async (knex: Knex, year: number): Promise<number> => {
  const { rows } = await knex.raw<{ rows: { last: number }[] }>(
    `insert into millesime_quote_series as series (year, last) values (?, 1)
     on conflict (year) do update set last = series.last + 1, updated_at = now()
     returning last`,
    [String(year)],
  )
  return rows[0]?.last ?? 1
}

type Expired = { id: string; status: QuoteStatus; current_revision: number }

/** Sets what has run out to expired, of one cart or of all. @returns the quotes as they were */
export const expireDue = async (
  knex: Knex,
  limit: number,
  cartId: string | null,
): Promise<Expired[]> => {
  const { rows } = await knex.raw<{ rows: Expired[] }>(
    `with due as (
       select id, status from millesime_quote
       where status in ('sent', 'pending_approval') and valid_until <= now()
         and claim_id is null and deleted_at is null
         and (cast(:cartId as text) is null or cart_id = :cartId)
       order by valid_until limit :limit for update skip locked
     )
     update millesime_quote quote set status = 'expired', approval_asked_by = null,
       version = version + 1, updated_at = now()
     from due where quote.id = due.id
     returning quote.id, due.status, quote.current_revision`,
    { limit, cartId },
  )
  return rows
}

/** Days before the end: due from `days`, and no more from `beyond`, where the next mark is. */
export type ReminderMark = { days: number; beyond: number }

/** Notes a reminder, where it is due and has not gone out. @returns ids */
export const remindDue = async (
  knex: Knex,
  { days, beyond }: ReminderMark,
  limit: number,
): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `update millesime_quote set reminded = coalesce(reminded, cast('{}' as jsonb))
       || jsonb_build_object(cast(:days as text), now())
     where id in (
       select id from millesime_quote
       where status in ('sent', 'pending_approval') and deleted_at is null
         and valid_until > now() + make_interval(days => :beyond)
         and valid_until <= now() + make_interval(days => :days)
         and sent_at < valid_until - make_interval(days => :days)
         and not jsonb_exists(coalesce(reminded, cast('{}' as jsonb)), cast(:days as text))
       order by valid_until limit :limit for update skip locked
     ) returning id`,
    { days, beyond, limit },
  )
  return rows.map(({ id }) => id)
}
