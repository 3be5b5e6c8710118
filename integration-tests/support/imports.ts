import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { BarrelImport } from "../../src/contracts/barrel"
import { openTable } from "../../src/shared/tabular"
import type { Client } from "./client"

type Row = Record<string, string | number>

const BARREL: Row = {
  title: "Barrique bordelaise 225 L",
  wood: "french_oak",
  previous_contents: "red_wine",
  volume_liters: 225,
  condition: "wine_grade_a",
  price_eur: 350,
  stock: 3,
  status: "published",
}

const quoted = (cell: string | number | undefined) =>
  `"${String(cell ?? "").replaceAll('"', '""')}"`

/** A CSV file with a barrel for each entry, which names only what it is about. */
export const csv = (rows: Row[], delimiter = ","): string => {
  const whole = rows.map((row) => ({ ...BARREL, ...row }))
  const columns = [...new Set(whole.flatMap((row) => Object.keys(row)))]
  const lines = whole.map((row) => columns.map((column) => quoted(row[column])))
  return [columns.map(quoted), ...lines].map((cells) => cells.join(delimiter)).join("\r\n")
}

const ENDED: BarrelImport["status"][] = ["completed", "failed", "canceled"]

/** The import once it has ended. */
export const anImport = async (staff: Client, id: string): Promise<BarrelImport> => {
  for (let tries = 0; tries < 600; tries += 1) {
    const { import: found } = await staff.call("adminGetBarrelImport", { params: { id } })
    if (ENDED.includes(found.status)) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The import ${id} never ended`)
}

/** Imports a file to its end. */
export const importFile = async (
  staff: Client,
  content: string | Buffer,
  query?: { dry_run: boolean },
): Promise<BarrelImport> => {
  const started = await staff.upload("adminCreateBarrelImport", { content }, query)
  return anImport(staff, started.import.id)
}

/** What a file of the store says: its columns, and its rows by them. */
export const tableOf = async (content: Buffer) => {
  const folder = await mkdtemp(join(tmpdir(), "millesime-table-"))
  try {
    const path = join(folder, "table")
    await writeFile(path, content)
    const { columns, rows } = await openTable(path, { maxRows: 100_000 })
    const read: Record<string, string>[] = []
    for await (const { values } of rows) read.push(values)
    return { columns, rows: read }
  } finally {
    await rm(folder, { recursive: true })
  }
}
