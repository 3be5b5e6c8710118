import type { Readable } from "node:stream"
import { parse } from "csv-parse"

export type CsvRow = {
  /** Line of the file on which the row begins, the header being line 1. */
  line: number
  values: Record<string, string>
}

type Parsed = { record: Record<string, string>; raw: string }

const lineBreaks = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** The rows of a CSV file with a header line, one at a time: memory doesn't grow with the file. */
export async function* readCsv(file: Readable): AsyncGenerator<CsvRow> {
  const parser = file.pipe(
    parse({ columns: true, bom: true, trim: true, skip_empty_lines: true, raw: true }),
  )
  // A row may span lines and follow blank ones; the parser's own count tells neither.
  let line = 2
  for await (const { record, raw } of parser as AsyncIterable<Parsed>) {
    const row = raw.trimStart()
    line += lineBreaks(raw.slice(0, raw.length - row.length))
    yield { line, values: record }
    line += lineBreaks(row.trimEnd()) + 1
  }
}

/** Groups what comes one by one, the last group being what is left. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}
