import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A table with a row per series: `id` ("FA-2026"), `last` and `last_on`. */
type SeriesTable =
  "millesime_quote_series" | "millesime_invoice_series" | "millesime_withdrawal_series"

/**
 * Takes the next number of a series, from 1. The lock of the series' row is held until the transaction ends, which is to
 * write the row that has the number: so there are neither gaps nor duplicates, also when transactions roll back.
 * @param on day of what is numbered, 2026-03-31; numbers then follow the order of days
 * @returns undefined if a later day has been numbered already
 */
export const nextSerial = async (
  knex: Knex,
  table: SeriesTable,
  series: string,
  on: string | null = null,
): Promise<number | undefined> => {
  const { rows } = await knex.raw<{ rows: { last: number }[] }>(
    `insert into ${table} as series (id, last, last_on) values (:series, 1, :on)
     on conflict (id) do update set last = series.last + 1, last_on = excluded.last_on, updated_at = now()
       where series.last_on is null or excluded.last_on >= series.last_on
     returning last`,
    { series, on },
  )
  return rows[0]?.last
}
