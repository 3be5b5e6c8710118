import { createWriteStream } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { openTable, type TableRow } from "."

let folder: string
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tabular-"))
})

afterAll(() => rm(folder, { recursive: true }))

const nextPath = () => join(folder, `${(count += 1)}`)

export const fileOf = async (content: string | Uint8Array): Promise<string> => {
  const path = nextPath()
  await writeFile(path, content)
  return path
}

export const fileOfStream = async (stream: Readable): Promise<string> => {
  const path = nextPath()
  await pipeline(stream, createWriteStream(path))
  return path
}

export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

export const readAll = async (
  path: string,
  maxRows = 1000,
  suits?: (columns: string[]) => number,
): Promise<{ columns: string[]; rows: TableRow[] }> => {
  const { columns, rows } = await openTable(path, { maxRows, suits })
  return { columns, rows: await collect(rows) }
}
