import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Days } from "./period-repository"
import type { ClosingRow } from "./rows"
import type { ClosingTotals } from "./types"

/** Where closing stands. Whoever has it holds the lock under which invoices are issued. */
export type ClosingEnd = {
  closed_on: string | null
  position: number
  hash: string
  /** Since when invoices are issued. */
  since: Date
}

export const lockClosing = async (knex: Knex): Promise<ClosingEnd> => {
  const { rows } = await knex.raw<{ rows: [ClosingEnd] }>(
    `select closed_on, closing_position as position, closing_hash as hash, since
      from millesime_invoice_chain for update`,
  )
  return rows[0]
}

export const moveClosing = (knex: Knex, { closed_on, position, hash }: Omit<ClosingEnd, "since">) =>
  knex("millesime_invoice_chain").update({
    closed_on,
    closing_position: position,
    closing_hash: hash,
  })

/** What an invoice deducts of deposits, which their own invoices have. @param content name of the column */
export const deductedDeposits = (content: string): string => `(
  select coalesce(sum((deposit->>'subtotal')::numeric), 0) as subtotal,
    coalesce(sum((deposit->>'tax_total')::numeric), 0) as tax_total,
    coalesce(sum((deposit->>'total')::numeric), 0) as total
  from jsonb_array_elements(coalesce(${content}->'deposits', '[]')) as deposit)`

type DailyTotals = ClosingTotals & { day: string }

/** What the invoices of each day of a period come to, by currency; credit notes take away. */
export const sumDays = async (knex: Knex, { from, to }: Days): Promise<DailyTotals[]> => {
  const { rows } = await knex.raw<{ rows: Record<keyof DailyTotals, string>[] }>(
    `select issued_on as day, currency_code,
        count(*) filter (where kind <> 'credit_note') as invoices,
        count(*) filter (where kind = 'credit_note') as credit_notes,
        sum(sign * i.subtotal - d.subtotal) as subtotal, sum(sign * i.tax_total - d.tax_total) as tax_total,
        sum(sign * i.total - d.total) as total
      from millesime_invoice i
      cross join lateral (select case when kind = 'credit_note' then -1 else 1 end as sign) s
      cross join lateral ${deductedDeposits("content")} d
      where deleted_at is null and issued_on between :from and :to
      group by 1, 2 order by 1, 2`,
    { from, to },
  )
  return rows.map(({ day, currency_code, ...sums }) => ({
    day,
    currency_code,
    invoices: Number(sums.invoices),
    credit_notes: Number(sums.credit_notes),
    subtotal: Number(sums.subtotal),
    tax_total: Number(sums.tax_total),
    total: Number(sums.total),
  }))
}

/** The first day with an invoice, and the position of the last that was issued until a day. */
export const firstDay = async (knex: Knex): Promise<string | null> => {
  const row = await knex("millesime_invoice")
    .min({ day: "issued_on" })
    .first<{ day: string | null }>()
  return row.day
}

export const lastPositionUntil = async (knex: Knex, day: string): Promise<number> => {
  const row = await knex("millesime_invoice")
    .whereNull("deleted_at")
    .where("issued_on", "<=", day)
    .max({ position: "position" })
    .first<{ position: number | null }>()
  return row.position ?? 0
}

/** Closings in the order of their chain, for its verification. */
export const listClosings = (knex: Knex, after: number, limit: number): Promise<ClosingRow[]> =>
  knex<ClosingRow>("millesime_invoice_closing")
    .whereNull("deleted_at")
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)
