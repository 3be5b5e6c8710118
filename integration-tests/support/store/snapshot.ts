import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A table as it was saved; a row that is newer, or another number of rows, says that it was written to. */
type Saved = { columns: string; rows: number; newestTransaction: number }

type Found = { name: string; columns: string; is_touched: boolean }

/** A table without a page on disk has never had a row. Heartbeats are of the process, whose jobs go on between tests. */
const TABLES = `
  select relname as name,
         (select string_agg(quote_ident(attname), ',')
            from pg_attribute
           where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
         pg_relation_size(pg_class.oid) > 0 as is_touched
    from pg_class
   where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'millesime_job_heartbeat'
   order by relname`

const SEQUENCES = `select sequencename as name, last_value from pg_sequences where schemaname = 'public'`

/**
 * Puts the tables of a database back in place, under open connections: a copy of the whole database would have to
 * replace it, and every connection with it. Only tables that were written to are filled again.
 */
export class Snapshot {
  private readonly tables = new Map<string, Saved>()
  private sequences: { name: string; last_value: string | null }[] = []

  private constructor(
    private readonly knex: Knex,
    private readonly schema: string,
  ) {}

  /** Copies the tables as they are into a schema of their own. */
  static async save(knex: Knex, schema: string): Promise<Snapshot> {
    const { rows } = await knex.raw<{ rows: Found[] }>(TABLES)
    const copies = rows.map(
      ({ name, columns }) =>
        `create unlogged table "${schema}"."${name}" as select ${columns} from public."${name}";`,
    )
    await knex.raw(
      `drop schema if exists "${schema}" cascade; create schema "${schema}"; ${copies.join("")}`,
    )
    return Snapshot.of(knex, schema)
  }

  /** The copies that are there, of a database that hasn't changed since. */
  static async of(knex: Knex, schema: string): Promise<Snapshot> {
    const snapshot = new Snapshot(knex, schema)
    const { rows: found } = await knex.raw<{ rows: Found[] }>(TABLES)
    const { rows: sequences } = await knex.raw<{ rows: Snapshot["sequences"] }>(SEQUENCES)
    snapshot.sequences = sequences
    const states = await snapshot.read(found.filter(({ is_touched }) => is_touched))
    for (const { name, columns } of found) {
      const state = states.get(name) ?? { rows: 0, newestTransaction: 0 }
      snapshot.tables.set(name, { columns, ...state })
    }
    return snapshot
  }

  async hasChanged(): Promise<boolean> {
    return (await this.findChanges()).changed.length > 0
  }

  async restore(): Promise<void> {
    const { changed, added } = await this.findChanges()
    // A rebuilt search index has tables of its own.
    const drop = added.map((name) => `drop table public."${name}";`)
    const fill = changed.map(([name, { columns, rows }]) => {
      const empty = `delete from public."${name}";`
      if (!rows) return empty
      const source = `select ${columns} from "${this.schema}"."${name}"`
      return `${empty} insert into public."${name}" (${columns}) overriding system value ${source};`
    })
    const count = this.sequences.map(({ name, last_value }) => {
      const values = last_value === null ? "1, false" : `${last_value}, true`
      return `select setval('public."${name}"', ${values});`
    })
    await this.knex.transaction(async (trx) => {
      // Neither triggers nor foreign keys: the rows fitted together when they were saved.
      await trx.raw(
        `${drop.join("")} set local session_replication_role = replica; ${fill.join("")}${count.join("")}`,
      )
      const { rows } = await trx.raw<{ rows: { id: string }[] }>(
        "select pg_current_xact_id()::text as id",
      )
      for (const [, table] of changed) table.newestTransaction = Number(rows[0]?.id)
    })
  }

  private async findChanges(): Promise<{ changed: [string, Saved][]; added: string[] }> {
    const { rows: found } = await this.knex.raw<{ rows: Found[] }>(TABLES)
    const names = new Set(found.map(({ name }) => name))
    const missing = [...this.tables.keys()].filter((name) => !names.has(name))
    if (missing.length) {
      throw new Error(`Tests that drop tables need a server of their own: ${missing.join(", ")}`)
    }
    const states = await this.read(
      found.filter(({ name, is_touched }) => is_touched || this.tables.get(name)?.rows),
    )
    const changed = [...this.tables].filter(([name, saved]) => {
      const state = states.get(name)
      return (
        state && (state.rows !== saved.rows || state.newestTransaction > saved.newestTransaction)
      )
    })
    return { changed, added: [...names].filter((name) => !this.tables.has(name)) }
  }

  private async read(tables: Found[]) {
    const states = new Map<string, Omit<Saved, "columns">>()
    if (!tables.length) return states
    const counts = tables.map(
      ({ name }) =>
        `select '${name}' as name, count(*)::int as rows, coalesce(max(xmin::text::bigint), 0)::text as newest from public."${name}"`,
    )
    const { rows } = await this.knex.raw<{
      rows: { name: string; rows: number; newest: string }[]
    }>(counts.join(" union all "))
    for (const { name, rows: count, newest } of rows) {
      states.set(name, { rows: count, newestTransaction: Number(newest) })
    }
    return states
  }
}
