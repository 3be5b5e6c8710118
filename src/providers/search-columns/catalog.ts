import { MedusaError } from "@medusajs/framework/utils"
import { type Database, isMissingTable } from "./database"
import type { Plan } from "./plan"
import { createStatements, dropStatement } from "./schema"
import { identifier, join, sql, type Sql } from "./sql"

export type Counted = { name: string; documents: number; created_at: Date; updated_at: Date }

const ADVISORY_LOCK_ID = 7_324_001

/** What physical indexes there are and the plans their tables were made by. */
export class Catalog {
  private readonly plans = new Map<string, Plan>()

  constructor(private readonly database: Database) {}

  /** Makes the table, once for the same plan; another plan replaces it and all that is in it. */
  async put(name: string, plan: Plan): Promise<void> {
    await this.database.transaction(async (database) => {
      // Two processes may migrate at once, and "if not exists" alone fails for one of them.
      await database.run(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK_ID})`)
      await database.run(sql`
        create table if not exists search_columns_catalog (
          name text primary key,
          plan jsonb not null,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now()
        )`)
      await addVersion(database)
      // Before any table, as writers do.
      await database.run(sql`select 1 from search_columns_catalog where name = ${name} for update`)
      const [stored] = await read(database, name)
      if (stored?.hash === plan.hash && stored.exists) return
      if (stored) await database.run(dropStatement(stored))
      await database.run(dropStatement(plan))
      for (const statement of createStatements(plan)) await database.run(statement)
      await database.run(sql`
        insert into search_columns_catalog (name, plan)
        values (${name}, ${JSON.stringify(plan)}::jsonb)
        on conflict (name) do update set plan = excluded.plan, updated_at = now()`)
    })
    this.plans.set(name, plan)
  }

  async remove(name: string): Promise<void> {
    this.plans.delete(name)
    const [plan] = await unlessNoCatalog(read(this.database, name))
    if (!plan) return
    await this.database.transaction(async (database) => {
      await database.run(sql`delete from search_columns_catalog where name = ${name}`)
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
    const [plan] = await unlessNoCatalog(read(this.database, name))
    if (!plan) return notFound(name)
    await addVersion(this.database)
    try {
      const result = await work(plan)
      this.plans.set(name, plan)
      return result
    } catch (error) {
      if (isMissingTable(error)) return notFound(name)
      throw error
    }
  }

  /** Another text after each write to an index that has been committed. */
  async versionOf(name: string): Promise<string> {
    const rows = await this.database.run<{ version: string }>(
      sql`select version from search_columns_catalog where name = ${name}`,
    )
    return rows[0]?.version ?? notFound(name)
  }

  /**
   * Runs a write and gives the index a new version, in one transaction. All writers of an index take
   * the row of its version first, so they come one after another and never wait in a circle.
   */
  async write<T>(name: string, work: (database: Database) => Promise<T>): Promise<T> {
    return this.database.transaction(async (database) => {
      await database.run(
        sql`update search_columns_catalog set version = version + 1 where name = ${name}`,
      )
      return work(database)
    })
  }

  async list(): Promise<Counted[]> {
    const rows = await unlessNoCatalog(
      this.database.run<{ name: string; table: string; created_at: Date; updated_at: Date }>(sql`
        select name, plan->>'table' as "table", created_at, updated_at
        from search_columns_catalog
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

/** A catalog that was made before indexes had versions gets the column when it is first used. */
const addVersion = async (database: Database): Promise<void> => {
  const known = await database.run(sql`
    select 1 from pg_attribute
    where attrelid = to_regclass('search_columns_catalog') and attname = 'version'`)
  if (known.length) return
  await database.run(sql`
    alter table search_columns_catalog
    add column if not exists version bigint not null default 0`)
}

type Stored = Plan & { exists: boolean }

const read = async (database: Database, name: string): Promise<Stored[]> => {
  const query: Sql = sql`
    select plan, to_regclass(plan->>'table') is not null as exists
    from search_columns_catalog where name = ${name}`
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
