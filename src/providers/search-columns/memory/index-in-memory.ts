import type { Catalog, IndexState } from "../catalog"
import type { Database } from "../database"
import type { Column, Plan } from "../plan"
import { identifier, join, type Sql, sql } from "../sql"
import { readColumn } from "./columns"
import { type KeptRow, RowsInMemory } from "./rows"

/** Rows of one reading; a search waits for no more. */
const CHUNK = 5_000
/** Some hundred bytes each; PostgreSQL searches larger indexes. */
const MAX_ROWS = 500_000

/** Rows in the order in which they were last written; an index begins with both. */
const changesStatement = (
  table: string,
  columns: readonly Column[],
  { version, id }: Place,
): Sql => sql`
  select ${join([
    sql`id`,
    sql`row_version::float8 as row_version`,
    ...columns.filter(({ name }) => name !== "id").map(readColumn),
  ])}
  from ${identifier(table)} as stored
  where (stored.row_version, stored.id) > (${version}::bigint, ${id}::text)
  order by stored.row_version, stored.id limit ${CHUNK}`

/** Up to where rows were read. */
type Place = { version: number; id: string }

const BEGINNING: Place = { version: -1, id: "" }

/** What was read; `version` is undefined until all of it is. */
type Kept = { rows: RowsInMemory; place: Place; version?: number }

type Warn = (message: string) => void

/**
 * The columns of one index, never older than what was committed when a search began: each search asks for
 * the index's version after its own beginning, and reads what was written since. Writers of an index come
 * one after another, so what is read up to a version is all of it.
 */
export class IndexInMemory {
  private kept: Kept
  private reading: Promise<void> | undefined
  private isLoading = false
  private isTooLarge = false
  private check: Promise<unknown> = Promise.resolve()
  private nextCheck: Promise<IndexState> | undefined

  constructor(
    private readonly database: Database,
    private readonly catalog: Catalog,
    private readonly name: string,
    readonly plan: Plan,
    private readonly warn: Warn,
  ) {
    this.kept = this.nothing()
  }

  /** @returns undefined while so much must be read that PostgreSQL answers sooner */
  async fresh(): Promise<RowsInMemory | undefined> {
    const before = this.kept
    const known = before.version ?? -1
    const state = await this.stateFromNow()
    // The database was restored to an earlier state.
    if (state.version < known && this.kept === before) this.kept = this.nothing()
    while ((this.kept.version ?? -1) < state.version) {
      if (this.isLoading || this.isTooLarge) return undefined
      this.reading ??= this.readUntil(state).finally(() => (this.reading = undefined))
      await this.reading
    }
    return this.kept.rows
  }

  private nothing(): Kept {
    return { rows: new RowsInMemory(this.plan), place: BEGINNING }
  }

  /** A state that is read after now, shared by all who wait for one. */
  private stateFromNow(): Promise<IndexState> {
    this.nextCheck ??= this.check.then(() => {
      this.nextCheck = undefined
      const state = this.catalog.stateOf(this.name)
      this.check = state.catch(() => undefined)
      return state
    })
    return this.nextCheck
  }

  private async readUntil({ version, removed }: IndexState): Promise<void> {
    // Reading what was written doesn't tell which rows are gone.
    if (this.kept.version !== undefined && removed > this.kept.version) this.kept = this.nothing()
    const { kept } = this
    if (await this.readChunk(kept)) {
      kept.version = version
      return
    }
    this.isLoading = true
    void this.readRest(kept, version)
  }

  private async readRest(kept: Kept, version: number): Promise<void> {
    try {
      while (!(await this.readChunk(kept))) {
        this.isTooLarge = kept.rows.size > MAX_ROWS
        if (this.isTooLarge) {
          this.kept = this.nothing()
          return
        }
      }
      kept.version = version
    } catch (error) {
      this.kept = this.nothing()
      this.warn(`The search index "${this.name}" was not read: ${(error as Error).message}`)
    } finally {
      this.isLoading = false
    }
  }

  /** @returns whether that was all */
  private async readChunk(kept: Kept): Promise<boolean> {
    const rows = await this.database.run<KeptRow>(
      changesStatement(this.plan.table, kept.rows.kept, kept.place),
    )
    const last = rows.at(-1)
    if (last) kept.place = { version: last.row_version, id: last.id }
    kept.rows.put(rows)
    return rows.length < CHUNK
  }
}
