import { RecentMap } from "../../shared/recent-map"
import type { Sql } from "./sql"

/** Statements whose rows are kept; pages and facets of a large shop are some dozens of kilobytes each. */
const CAPACITY = 300

/**
 * Rows of statements, each kept until the next write to the index. The version must have been
 * read before `read` begins: then rows are never older than the version they are kept under.
 */
export class KeptAnswers {
  private readonly answers: RecentMap<string, { version: string; rows: Promise<unknown[]> }>

  constructor(capacity = CAPACITY) {
    this.answers = new RecentMap(capacity)
  }

  /** @param version of the index, another after each write */
  async rows<Row>(statement: Sql, version: string, read: () => Promise<Row[]>): Promise<Row[]> {
    const key = JSON.stringify([statement.text, statement.bindings])
    const known = this.answers.get(key)
    const kept = known?.version === version ? known : { version, rows: read() }
    this.answers.set(key, kept)
    try {
      return (await kept.rows) as Row[]
    } catch (error) {
      if (this.answers.get(key) === kept) this.answers.delete(key)
      throw error
    }
  }
}
