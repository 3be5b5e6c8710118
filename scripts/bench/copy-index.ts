import type { Client } from "@medusajs/framework/pg"

/** Copies of every barrel that one statement makes. */
const COPIES = 9

/** What a copy has of its own; it is otherwise found as its original is. */
const OWN: Record<string, string> = {
  id: `id || '_' || lpad(copy::text, 4, '0')`,
  f_handle: `f_handle || '-' || copy`,
  f_sku: `array[f_sku[1] || '-' || copy]`,
  f_price_eur: `90 + ((f_price_eur * 100)::bigint + copy * 7919) % 150000 / 100.0`,
  f_created_at: `f_created_at - copy * interval '61 seconds'`,
  row_version: `(select version + 1 from millesime_search_catalog where name = $3)`,
  document: `document || jsonb_build_object(
    'id', id || '_' || lpad(copy::text, 4, '0'),
    'handle', f_handle || '-' || copy,
    'price_eur', 90 + ((f_price_eur * 100)::bigint + copy * 7919) % 150000 / 100.0)`,
}

const quoted = (name: string) => `"${name}"`

/**
 * Copies the imported barrels within the search index, as a write of another process would come. A search
 * reads nothing else, and a hundred thousand barrels take minutes this way, not an hour.
 * @returns how many barrels the index has then
 */
export const copyIndex = async (database: Client, total: number): Promise<number> => {
  const indexes = await database.query<{ name: string; table: string }>(
    `select name, plan->>'table' as "table" from millesime_search_catalog
     where name like 'barrel%' order by version desc limit 1`,
  )
  const [{ name, table }] = indexes.rows as [{ name: string; table: string }]
  const columns = await database.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  const names = columns.rows.map((column) => column.name)
  const count = async () => {
    const { rows } = await database.query<{ count: string }>(
      `select count(*) from ${quoted(table)}`,
    )
    return Number(rows[0]?.count)
  }
  const originals = await count()
  for (let first = 1; first * originals < total; first += COPIES) {
    const last = Math.min(first + COPIES, Math.ceil(total / originals)) - 1
    await database.query("begin")
    await database.query(
      `insert into ${quoted(table)} (${names.map(quoted).join()})
       select ${names.map((column) => OWN[column] ?? quoted(column)).join()}
       from ${quoted(table)}, generate_series($1::int, $2::int) as copy
       where id !~ '_\\d{4}$'`,
      [first, last, name],
    )
    await database.query(
      "update millesime_search_catalog set version = version + 1 where name = $1",
      [name],
    )
    await database.query("commit")
  }
  await database.query(`vacuum (analyze) ${quoted(table)}`)
  return count()
}
