import type { Logger, SearchTypes } from "@medusajs/framework/types"
import { AbstractSearchProviderService } from "@medusajs/framework/utils"
import { Catalog, type IndexState } from "./catalog"
import { type Connections, type Database, databaseOf, type Reader } from "./database"
import { scopeWhere } from "./filters"
import { KeptAnswers } from "./kept-answers"
import { type Answer, Memory } from "./memory/memory"
import { type Plan, planOf, PROVIDER } from "./plan"
import { answer, checkQuery, prepare, resultOf } from "./search"
import type { Sql } from "./sql"
import { Dictionary } from "./text/dictionary"
import { textQueryOf, type TextQuery } from "./text/query"
import { synonymsOf, typoLimitsOf } from "./text/settings"
import { clearStatement, deleteStatement, type Write, writeDocuments } from "./write"

type Query = SearchTypes.ProviderSearchQuery

const succeeded = (index: string): SearchTypes.SearchTask => ({ index, status: "succeeded" })

/** Full-text search, filters and facets on PostgreSQL tables with a typed column a field. */
export default class ColumnsSearchService extends AbstractSearchProviderService {
  static override identifier = PROVIDER

  private readonly database: Database
  private readonly catalog: Catalog
  private readonly dictionary: Dictionary
  private readonly kept = new KeptAnswers()
  private readonly memory: Memory

  constructor(container: Connections & { logger: Logger }) {
    super()
    this.database = databaseOf(container)
    this.catalog = new Catalog(this.database)
    this.memory = new Memory(this.database, this.catalog, (message) =>
      container.logger.warn(message),
    )
    this.dictionary = new Dictionary(this.database)
  }

  override async upsertIndex({ index }: { index: SearchTypes.ResolvedSearchIndexDefinition }) {
    // Settings of queries alone; a mistake in them should end the migration, not a visitor's search.
    synonymsOf(index.settings.provider_options?.[PROVIDER]?.synonyms)
    typoLimitsOf(index.settings, true)
    await this.catalog.put(index.physical_name, planOf(index))
    return succeeded(index.physical_name)
  }

  override async deleteIndex({ index }: { index: string }) {
    await this.catalog.remove(index)
    return succeeded(index)
  }

  override async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    const indexes = await this.catalog.list()
    return indexes.map(({ name, documents, created_at, updated_at }) => ({
      name,
      provider: PROVIDER,
      document_count: documents,
      created_at,
      updated_at,
    }))
  }

  override async upsertDocuments(input: {
    index: string
    documents: SearchTypes.SearchDocument[]
  }) {
    const write: Write = (work) => this.catalog.write(input.index, work)
    await this.catalog.use(input.index, (plan) =>
      writeDocuments(this.database, write, this.dictionary, plan, input.documents),
    )
    return succeeded(input.index)
  }

  override async deleteDocuments({ index, filters }: SearchTypes.SearchDeleteDocumentsInput) {
    await this.catalog.use(index, (plan) => {
      const statement = deleteStatement(plan, filters)
      return this.catalog.write(index, (database) => database.run(statement), true)
    })
    return succeeded(index)
  }

  override async clearIndex({ index }: { index: string }) {
    await this.catalog.use(index, (plan) =>
      this.catalog.write(index, (database) => database.run(clearStatement(plan)), true),
    )
    return succeeded(index)
  }

  override async search(input: Query): Promise<SearchTypes.SearchResult> {
    checkQuery(input)
    const started = Date.now()
    return this.catalog.use(input.index.physical_name, async (plan) => {
      const [result] = await this.answerAll(input.index.physical_name, plan, [input], started)
      return result as SearchTypes.SearchResult
    })
  }

  override async searchMany(inputs: Query[]): Promise<SearchTypes.SearchResult[]> {
    inputs.forEach(checkQuery)
    const started = Date.now()
    const names = [...new Set(inputs.map(({ index }) => index.physical_name))]
    const results = new Map<Query, SearchTypes.SearchResult>()
    await Promise.all(
      names.map((name) =>
        this.catalog.use(name, async (plan) => {
          const own = inputs.filter(({ index }) => index.physical_name === name)
          const answers = await this.answerAll(name, plan, own, started)
          own.forEach((input, at) => results.set(input, answers[at] as SearchTypes.SearchResult))
        }),
      ),
    )
    return inputs.map((input) => results.get(input) as SearchTypes.SearchResult)
  }

  /** Answers again what was asked since the last write. */
  private keptReader(name: string): Reader {
    let state: Promise<IndexState> | undefined
    return {
      run: async <Row>(statement: Sql) => {
        state ??= this.catalog.stateOf(name)
        const { version } = await state
        return this.kept.rows<Row>(statement, String(version), () => this.database.run(statement))
      },
    }
  }

  private async answerAll(name: string, plan: Plan, inputs: Query[], started: number) {
    const reader = this.keptReader(name)
    // The queries of disjunctive facets have all the same text.
    const texts = new Map<string, Promise<TextQuery | undefined>>()
    const textOf = (input: Query) => {
      const { attributes_to_search_on, match_strategy, typo_tolerance } = input.search_options ?? {}
      const scope = scopeWhere(plan, input.filters)
      const options = [attributes_to_search_on, match_strategy, typo_tolerance]
      const key = JSON.stringify([input.q, options, scope])
      const text = texts.get(key) ?? textQueryOf(reader, this.dictionary, plan, input, scope)
      texts.set(key, text)
      return text
    }
    const prepared = await Promise.all(
      inputs.map(async (input) => prepare(plan, input, await textOf(input))),
    )
    const kept = await this.memory.answer(name, plan, prepared)
    if (kept) {
      return prepared.map((query, at) => {
        const { hits, rows } = kept[at] as Answer
        return resultOf(query, hits, rows, started)
      })
    }
    return answer(reader, prepared, started)
  }
}
