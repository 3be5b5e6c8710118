import { onProcessReset } from "../../../shared/process-state"
import type { Catalog } from "../catalog"
import type { Database } from "../database"
import { type AggregateRow, countRow } from "../facets"
import type { HitRow } from "../hits"
import type { Plan } from "../plan"
import type { Prepared } from "../search"
import { Documents } from "./documents"
import { IndexInMemory } from "./index-in-memory"

type Index = { columns: IndexInMemory; documents: Documents }

/** What a query found: its page, and what was counted. */
export type Answer = { hits: HitRow[]; rows: Omit<AggregateRow, "item">[] }

/** Words are matched, and one hit a group is chosen, by PostgreSQL. */
const needsSql = ({ text, selection }: Prepared) =>
  text !== undefined || selection.minScore !== undefined || selection.distinct !== undefined

/** Answers searches from columns in the memory of this process where these can. */
export class Memory {
  /** By the logical index, so that a table goes when another takes its place. */
  private readonly indexes = new Map<string, Index>()

  constructor(
    private readonly database: Database,
    private readonly catalog: Catalog,
    private readonly warn: (message: string) => void,
  ) {
    onProcessReset(() => this.indexes.clear())
  }

  /** @returns undefined where PostgreSQL must answer */
  async answer(
    name: string,
    plan: Plan,
    prepared: readonly Prepared[],
  ): Promise<Answer[] | undefined> {
    if (prepared.some(needsSql)) return undefined
    const { columns, documents } = this.indexOf(name, plan, prepared[0]?.input.index.name ?? name)
    const rows = await columns.fresh()
    if (!rows || !prepared.every((query) => rows.canAnswer(query))) return undefined
    const found = prepared.map((query) => rows.answer(query))
    const ids = [...new Set(found.flatMap((each) => each.ids))]
    const read = await documents.read(ids, (id) => rows.versionOf(id))
    if (!read) return undefined
    const documentOf = new Map(ids.map((id, at) => [id, read[at] as HitRow["document"]]))
    return found.map((each) => ({
      hits: each.ids.map((id) => ({
        id,
        document: documentOf.get(id) as HitRow["document"],
        score: 0,
      })),
      rows: [
        ...each.facets.flatMap((counted, facet) => counted.map((row) => ({ ...row, facet }))),
        countRow(each.count),
      ],
    }))
  }

  private indexOf(name: string, plan: Plan, logical: string): Index {
    const known = this.indexes.get(logical)
    if (known?.columns.plan.table === plan.table) return known
    const index = {
      columns: new IndexInMemory(this.database, this.catalog, name, plan, this.warn),
      documents: new Documents(this.database, plan.table),
    }
    this.indexes.set(logical, index)
    return index
  }
}
