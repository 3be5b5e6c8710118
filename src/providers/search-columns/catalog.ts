import { MedusaError } from "@medusajs/framework/utils"
import { type Database, isMissingTable } from "./database"
import type { Plan } from "./plan"
import { createStatements, dropStatement } from "./schema"
import { identifier, join, sql, type Sql } from "./sql"

export type Counted = { name: string; documents: number; created_at: Date; updated_at: Date }

/** Versions grow with each write to an index that has been committed. */
export type IndexState = {
  version: number
  /** The version of the last write that took rows out. */
  removed: number
}

const ADVISORY_LOCK_ID = 7_324_001

/** By the clock, so that no version comes twice, not even after an earlier state was restored. */
const NOW = sql`(extract(epoch from statement_timestamp()) * 1000000)::bigint`

/** What physical indexes there are and the plans their tables were made by. */
export class Catalog {
  private readonly plans = new Map<string, Plan>()
  private upgrading: Promise<void> | undefined

  constructor(private readonly database: Database) {}

  /** Makes the table, once for the same plan; another plan replaces it and all that is in it. */
  async put(name: string, plan: Plan): Promise<void> {
    await this.upgrade()
    await this.database.transaction(async (database) => {
      // Two processes may migrate at once, and "if not exists" alone fails for one of them.
      await database.run(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK_ID})`)
      await database.run(sql`
        create table if not exists millesime_search_catalog (
          name text primary key,
          plan jsonb not null,
          version bigint not null,
          removed_version bigint not null,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now()
        )`)
      // Before any table, as writers do.
      await database.run(
        sql`select 1 from millesime_search_catalog where name = ${name} for update`,
      )
      const [stored] = await read(database, name)
      if (stored?.hash === plan.hash && stored.exists) return
      if (stored) await database.run(dropStatement(stored))
      await database.run(dropStatement(plan))
      for (const statement of createStatements(plan)) await database.run(statement)
      await database.run(sql`
        insert into millesime_search_catalog (name, plan, version, removed_version)
        values (${name}, ${JSON.stringify(plan)}::jsonb, ${NOW}, ${NOW})
        on conflict (name) do update set
          plan = excluded.plan, version = excluded.version,
          removed_version = excluded.removed_version, updated_at = now()`)
    })
    this.plans.set(name, plan)
  }

  async remove(name: string): Promise<void> {
    this.plans.delete(name)
    await this.upgrade()
    const [plan] = await unlessNoCatalog(read(this.database, name))
    if (!plan) return
    await this.database.transaction(async (database) => {
      await database.run(sql`delete from millesime_search_catalog where name = ${name}`)
      await database.run(dropStatement(plan))
    })
  }

  /**
   * Runs with the plan of an index. Another process may have rebuilt the index since its plan was
   * read here; its table has another name then, so the work fails and goes on with the new plan.
   * @throws MedusaError (not_found) for an index that isn't there: the module looks for its successor
   */
  async use<T>(name: string, work: (plan: Plan) => Promise<T>): Promise<T> {
    const known = this.plans.get(name)
    if (known) {
      try {
        return await work(known)
      } catch (error) {
        if (!isMissingTable(error)) throw error
        this.plans.delete(name)
      }
    }
    await this.upgrade()
    const [plan] = await unlessNoCatalog(read(this.database, name))
    if (!plan) return notFound(name)
    try {
      const result = await work(plan)
      this.plans.set(name, plan)
      return result
    } catch (error) {
      if (isMissingTable(error)) return notFound(name)
      throw error
    }
  }

  /** Once a process. */
  private upgrade(): Promise<void> {
    this.upgrading ??= upgradeCatalog(this.database).catch((error: unknown) => {
      this.upgrading = undefined
      throw error
    })
    return this.upgrading
  }

  async stateOf(name: string): Promise<IndexState> {
    const rows = await this.database.run<IndexState>(sql`
      select version::float8 as version, removed_version::float8 as removed
      from millesime_search_catalog where name = ${name}`)
    return rows[0] ?? notFound(name)
  }

  /**
   * Runs a write and gives the index a new version, in one transaction. All writers of an index take
   * the row of its version first, so they come one after another and never wait in a circle.
   * @param removes whether rows may go
   */
  async write<T>(
    name: string,
    work: (database: Database, version: string) => Promise<T>,
    removes = false,
  ): Promise<T> {
    const next = sql`greatest(version + 1, ${NOW})`
    return this.database.transaction(async (database) => {
      const rows = await database.run<{ version: string }>(sql`
        update millesime_search_catalog
        set version = ${next}${removes ? sql`, removed_version = ${next}` : sql``}
        where name = ${name} returning version::text as version`)
      return work(database, rows[0]?.version ?? notFound(name))
    })
  }

  async list(): Promise<Counted[]> {
    await this.upgrade()
    const rows = await unlessNoCatalog(
      this.database.run<{ name: string; table: string; created_at: Date; updated_at: Date }>(sql`
        select name, plan->>'table' as "table", created_at, updated_at
        from millesime_search_catalog
        where to_regclass(plan->>'table') is not null
        order by name`),
    )
    if (!rows.length) return []
    const counts = await this.database.run<{ at: number; documents: string }>(
      join(
        rows.map(
          ({ table }, at) =>
            sql`select ${at}::int as at, count(*) as documents from ${identifier(table)}`,
        ),
        sql` union all `,
      ),
    )
    const documentsAt = new Map(counts.map(({ at, documents }) => [at, Number(documents)]))
    return rows.map(({ name, created_at, updated_at }, at) => ({
      name,
      documents: documentsAt.get(at) ?? 0,
      created_at,
      updated_at,
    }))
  }
}

/** A catalog of an earlier commit had another name, and neither versions nor rows with theirs. */
const upgradeCatalog = async (database: Database): Promise<void> => {
  const old = await database.run(sql`select to_regclass('search_columns_catalog') as name`)
  if (!old.some((row) => (row as { name: string | null }).name)) return
  await database.transaction(async (transaction) => {
    await transaction.run(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK_ID})`)
    await transaction.run(sql`
      alter table if exists search_columns_catalog rename to millesime_search_catalog`)
    await transaction.run(sql`
      alter table millesime_search_catalog
      add column if not exists version bigint not null default 0,
      add column if not exists removed_version bigint not null default 0`)
    const plans = await transaction.run<{ table: string }>(sql`
      select plan->>'table' as "table" from millesime_search_catalog
      where to_regclass(plan->>'table') is not null`)
    for (const { table } of plans) {
      await transaction.run(sql`
        alter table ${identifier(table)}
        add column if not exists row_version bigint not null default 0`)
      await transaction.run(sql`create index on ${identifier(table)} (row_version, id)`)
    }
  })
}

type Stored = Plan & { exists: boolean }

const read = async (database: Database, name: string): Promise<Stored[]> => {
  const query: Sql = sql`
    select plan, to_regclass(plan->>'table') is not null as exists
    from millesime_search_catalog where name = ${name}`
  const rows = await database.run<{ plan: Plan; exists: boolean }>(query)
  return rows.map(({ plan, exists }) => ({ ...plan, exists }))
}

/** Before the first index there is no catalog either. */
const unlessNoCatalog = async <Row>(rows: Promise<Row[]>): Promise<Row[]> => {
  try {
    return await rows
  } catch (error) {
    if (isMissingTable(error)) return []
    throw error
  }
}

const notFound = (name: string): never => {
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `The search-columns provider has no index "${name}"`,
  )
}
