import { RecentMap } from "../../../shared/recent-map"
import type { Database } from "../database"
import type { HitRow } from "../hits"
import { identifier, sql } from "../sql"

type Document = HitRow["document"]

/** Some kilobytes each. */
const CAPACITY = 4_000

/** Documents as they were last read, each for as long as its row isn't written again. */
export class Documents {
  private readonly kept = new RecentMap<string, { version: number; document: Document }>(CAPACITY)

  constructor(
    private readonly database: Database,
    private readonly table: string,
  ) {}

  /**
   * @param versionOf the version of a document's row
   * @returns undefined when a row was written since its version was looked up
   */
  async read(
    ids: readonly string[],
    versionOf: (id: string) => number | undefined,
  ): Promise<Document[] | undefined> {
    const missing = ids.filter((id) => this.kept.get(id)?.version !== versionOf(id))
    if (missing.length) await this.load(missing)
    const documents = ids.map((id) => {
      const entry = this.kept.get(id)
      return entry && entry.version === versionOf(id) ? entry.document : undefined
    })
    return documents.every((document) => document !== undefined) ? documents : undefined
  }

  private async load(ids: readonly string[]) {
    const rows = await this.database.run<{ id: string; version: number; document: Document }>(sql`
      select id, row_version::float8 as version, document
      from ${identifier(this.table)} where id = any(${ids}::text[])`)
    for (const { id, version, document } of rows) this.kept.set(id, { version, document })
  }
}
