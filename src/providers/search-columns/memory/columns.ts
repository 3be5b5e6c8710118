import { type Column, type Plan } from "../plan"
import { identifier, type Sql, sql } from "../sql"
import { asNumeric, type Value } from "../values"

/** A value as it is kept; a date is its milliseconds. */
export type KeptValue = Value | readonly Value[] | null

/** Distinct values of a column that are worth a code; a query for one of more is PostgreSQL's to answer. */
const MAX_VALUES = 4_096

/** Few different values, or lists of values: a row has the number of its own. */
export class CodedColumn {
  readonly type = "coded"
  /** By code; 0 is no value. */
  readonly values: KeptValue[] = [null]
  codes = new Uint16Array(0)
  private readonly codeOf = new Map<string, number>()

  resize(capacity: number) {
    const codes = new Uint16Array(capacity)
    codes.set(this.codes)
    this.codes = codes
  }

  /** @returns whether there is room for the value */
  set(row: number, value: KeptValue): boolean {
    if (value === null) {
      this.codes[row] = 0
      return true
    }
    const key = typeof value === "object" ? JSON.stringify(value) : String(value)
    let code = this.codeOf.get(key)
    if (code === undefined) {
      code = this.values.length
      if (code > MAX_VALUES) return false
      this.values.push(value)
      this.codeOf.set(key, code)
    }
    this.codes[row] = code
    return true
  }
}

export class NumberColumn {
  readonly type = "numbers"
  /** NaN is no value. */
  numbers = new Float64Array(0)

  resize(capacity: number) {
    const numbers = new Float64Array(capacity)
    numbers.set(this.numbers)
    this.numbers = numbers
  }

  set(row: number, value: KeptValue): boolean {
    this.numbers[row] = value === null ? NaN : Number(value)
    return true
  }
}

/** Texts that are sorted by: most rows have one of their own. */
export class TextColumn {
  readonly type = "texts"
  readonly texts: (string | null)[] = []

  resize() {
    // A list grows by itself.
  }

  set(row: number, value: KeptValue): boolean {
    this.texts[row] = value === null ? null : String(value)
    return true
  }
}

export type KeptColumn = CodedColumn | NumberColumn | TextColumn

const isNumeric = ({ kind }: Column) => kind === "integer" || kind === "float" || kind === "date"

/**
 * The columns worth keeping. What is only searched or shown isn't, nor what PostgreSQL sorts by the rules
 * of its host, nor the version, which changes without a write that readers must notice.
 */
export const columnsToKeep = (plan: Plan): Column[] =>
  plan.columns.filter(
    ({ path, kind, array, filterable, sortable, facetable }) =>
      (filterable || sortable || facetable) &&
      path !== plan.version &&
      (array ? kind === "keyword" : kind !== "text"),
  )

export const keptColumn = (column: Column): KeptColumn => {
  if (!column.array && isNumeric(column)) return new NumberColumn()
  return !column.array && column.kind === "keyword" && column.sortable
    ? new TextColumn()
    : new CodedColumn()
}

/** What a column is read by. */
export const readColumn = (column: Column): Sql => {
  const name = identifier(column.name)
  if (column.array || !isNumeric(column)) return name
  return column.kind === "date"
    ? sql`(extract(epoch from ${name}) * 1000)::float8 as ${name}`
    : sql`${name}::float8`
}

/** A value of a filter as columns keep it. */
export const keptValue = (column: Column, value: Value): Value =>
  isNumeric(column) && !column.array ? (asNumeric(column, value) ?? NaN) : value
