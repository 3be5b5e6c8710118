import { pipeline, Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { type DomainError, invalid } from "../../../errors"
import { MAX_ROW_CHARACTERS } from "../limits"
import type { Cells, CellsOf } from "../cells"
import { FILE } from "../table-errors"
import { type Dialect, dialectOf } from "./dialect"
import { encodingOf, textOf } from "./encoding"

export const openCsv = async (path: string): Promise<CellsOf> => {
  const encoding = await encodingOf(path)
  const read = () => textOf(path, encoding)
  const dialect = dialectOf(await beginningOf(read()))
  return () => cellsOf(read(), dialect)
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

const lineBreaks = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0

type Parsed = { record: string[]; raw: string }

async function* cellsOf(text: AsyncIterable<string>, dialect: Dialect): AsyncGenerator<Cells> {
  // A cell may span lines, which the parser doesn't count.
  let line = dialect.line
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    trim: true,
    raw: true,
    max_record_size: MAX_ROW_CHARACTERS,
    on_record: (parsed: unknown) => {
      const { record, raw } = parsed as Parsed
      const row: Cells = { line, cells: record }
      line += lineBreaks(raw)
      return row as unknown as string[]
    },
  })
  const rows = pipeline(Readable.from(without(text, dialect.skip)), parser, () => undefined)
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
