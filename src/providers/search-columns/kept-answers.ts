import type { Sql } from "./sql"

/** Statements whose rows are kept; those of all facets of a large shop are some dozens of kilobytes. */
const CAPACITY = 300

/**
 * Rows of statements that count, each kept until the next write to the index. The version must have been
 * read before `read` begins: then rows are never older than the version they are kept under.
 */
export class KeptAnswers {
  private readonly answers = new Map<string, { version: string; rows: Promise<unknown[]> }>()

  constructor(private readonly capacity = CAPACITY) {}

  /** @param version of the index, another after each write */
  async rows<Row>(statement: Sql, version: string, read: () => Promise<Row[]>): Promise<Row[]> {
    const key = JSON.stringify([statement.text, statement.bindings])
    const known = this.answers.get(key)
    // Deleted first, since a map keeps the order in which keys were inserted.
    this.answers.delete(key)
    const kept = known?.version === version ? known : { version, rows: read() }
    this.answers.set(key, kept)
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.capacity) break
      this.answers.delete(oldest)
    }
    try {
      return (await kept.rows) as Row[]
    } catch (error) {
      if (this.answers.get(key) === kept) this.answers.delete(key)
      throw error
    }
  }
}
