import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { listMigrations } from "../../queries/operation/migrations"

/** What the plugin has put into a store's database. */
export type Footprint = {
  /** Of modules and links, with their number of rows. */
  tables: { name: string; rows: number }[]
  triggers: { name: string; table: string }[]
  functions: string[]
  /** Names in Medusa's list of executed migrations. */
  migrations: string[]
  /** Ids of reservations that sent quotes hold. */
  heldReservations: string[]
  /** What the store still sells by, which would fail without the plugin's providers. */
  inUse: { kind: "shipping_option" | "tax_region"; id: string; name: string }[]
}

const OURS = "^millesime_"

/**
 * Tables of links to our modules are Medusa's own; it keeps their names. Those of search indexes may be
 * the host's as well, so they go with their index.
 */
const TABLES = `
select tablename as name from pg_tables where schemaname = current_schema()
  and tablename !~ '^millesime_search_' and (tablename ~ '${OURS}' or tablename in (
    select table_name from link_module_migrations
    where link_descriptor->>'fromModule' ~ '${OURS}' or link_descriptor->>'toModule' ~ '${OURS}'
  ))
order by 1`

const TRIGGERS = `
select tgname as name, tgrelid::regclass::text as table from pg_trigger
where not tgisinternal and tgname ~ '${OURS}' order by 1, 2`

const FUNCTIONS = `
select proname as name from pg_proc
where pronamespace = current_schema()::regnamespace and proname ~ '${OURS}' order by 1`

const HELD = `
select reservation.id as name from reservation_item reservation
join millesime_quote quote on quote.id = reservation.metadata->>'quote_id'
where reservation.line_item_id is null and reservation.deleted_at is null order by 1`

/** Ids of providers are made of the names that they give themselves and those in the configuration. */
const IN_USE = `
select 'shipping_option' as kind, id, name from shipping_option
  where provider_id ~ '^pallet_' and deleted_at is null
union all
select 'tax_region', id, upper(country_code) from tax_region
  where provider_id ~ '^tp_vat_' and deleted_at is null
order by 1, 3`

/** Reads what {@link removeFootprint} would remove; changes nothing. */
export async function readFootprint(knex: Knex): Promise<Footprint> {
  const rowsOf = async <Row>(sql: string, values: Knex.RawBinding[] = []) =>
    (await knex.raw<{ rows: Row[] }>(sql, values)).rows
  const namesOf = async (sql: string, values?: Knex.RawBinding[]) =>
    (await rowsOf<{ name: string }>(sql, values)).map(({ name }) => name)

  const names = await namesOf(TABLES)
  const counts = names.map((_, at) => `select ${at} as at, count(*) as rows from ??`)
  const counted = names.length
    ? await rowsOf<{ at: number; rows: string }>(`${counts.join(" union all ")} order by 1`, names)
    : []
  return {
    tables: names.map((name, at) => ({ name, rows: Number(counted[at]?.rows) })),
    triggers: await rowsOf(TRIGGERS),
    functions: await namesOf(FUNCTIONS),
    migrations: await namesOf(
      "select name from mikro_orm_migrations where name = any(?) order by 1",
      [listMigrations()],
    ),
    heldReservations: names.includes("millesime_quote") ? await namesOf(HELD) : [],
    inUse: await rowsOf(IN_USE),
  }
}
