import { pipeline, Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { type DomainError, invalid } from "../../../errors"
import { MAX_ROW_CHARACTERS } from "../limits"
import type { Cells, CellsOf } from "../cells"
import { FILE } from "../table-errors"
import { type Dialect, dialectOf } from "./dialect"
import { encodingOf, textOf } from "./encoding"
import { bareTextFormulas, withoutTextFormula } from "./text-formulas"

export const openCsv = async (path: string): Promise<{ read: CellsOf; delimiter: string }> => {
  const encoding = await encodingOf(path)
  const text = () => textOf(path, encoding)
  const dialect = dialectOf(await beginningOf(text()))
  return { read: () => cellsOf(text(), dialect), delimiter: dialect.delimiter }
}

/** Enough for a header. */
const HEADER_PROBE_CHARACTERS = 100_000

const beginningOf = async (text: AsyncIterable<string>): Promise<string> => {
  let beginning = ""
  for await (const piece of text) {
    beginning += piece
    if (beginning.length >= HEADER_PROBE_CHARACTERS) break
  }
  return beginning
}

async function* cellsOf(text: AsyncIterable<string>, dialect: Dialect): AsyncGenerator<Cells> {
  let line = 1
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    trim: true,
    max_record_size: MAX_ROW_CHARACTERS,
    on_record: (record) => {
      const row: Cells = { line, cells: record.map(withoutTextFormula) }
      line += 1
      return row as unknown as string[]
    },
  })
  const plain = bareTextFormulas(without(text, dialect.skip), dialect.delimiter)
  const rows = pipeline(Readable.from(plain), parser, () => undefined)
  try {
    yield* rows as AsyncIterable<Cells>
  } catch (error) {
    throw error instanceof CsvError ? asDomainError(error, line) : error
  }
}

async function* without(text: AsyncIterable<string>, skip: number) {
  let left = skip
  for await (const piece of text) {
    const rest = piece.slice(left)
    left -= piece.length - rest.length
    if (rest) yield rest
  }
}

const asDomainError = ({ code }: CsvError, line: number): DomainError =>
  code === "CSV_MAX_RECORD_SIZE"
    ? invalid(FILE, "unclosed_quote", { maximum: MAX_ROW_CHARACTERS, line })
    : invalid(FILE, "misplaced_quote", { line })
