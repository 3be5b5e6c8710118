/**
 * Imports a catalogue into a store of its own and searches it: `npm run bench:catalogue -- 10000`. A second
 * number copies the imported barrels in the index up to it: `-- 1000 100000` searches 100,000 within minutes.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "@medusajs/framework/pg"
import { catalogueFile } from "./catalogue-file"
import { CATALOGUE_QUERIES } from "./catalogue-queries"
import { copyIndex } from "./copy-index"
import { milliseconds, print } from "./figures"
import { type Load, load } from "./load"
import { type BenchStore, openBenchStore } from "./store"

const SETTLING_MS = 10_000
const PRICE_CHANGES = 15

type Import = { id: string; status: string; total: number; processed: number; failed: number }
type Measured = Load & { server: number; database: number }
type List = { barrels: { id: string; price: { amount: number } | null }[]; count: number }

const importCatalogue = async (
  { upload, read, memory, processorTime }: BenchStore,
  rows: number,
) => {
  const form = new FormData()
  form.append("file", catalogueFile(rows), "catalogue.csv")
  const before = memory()
  const used = processorTime()
  let peak = before
  const start = performance.now()
  let { import: state } = await upload<{ import: Import }>("/admin/barrels/imports", form)
  print("Upload, checked and stored", `${((performance.now() - start) / 1000).toFixed(1)} s`)
  while (state.status === "pending" || state.status === "processing") {
    await sleep(250)
    peak = Math.max(peak, memory())
    state = (await read<{ import: Import }>(`/admin/barrels/imports/${state.id}`)).import
  }
  const seconds = (performance.now() - start) / 1000
  if (state.status !== "completed" || state.failed) throw new Error(JSON.stringify(state))
  print(`Import of ${rows} rows`, `${seconds.toFixed(1)} s, ${(rows / seconds).toFixed(0)} rows/s`)
  const { server, database } = processorTime()
  print(
    "Processor time of a row",
    `server ${((server - used.server) / rows).toFixed(1)} ms, ` +
      `database ${((database - used.database) / rows).toFixed(1)} ms`,
  )
  print("Memory of the server", `${before.toFixed(0)} MB before, at most ${peak.toFixed(0)} MB`)
}

const WIDTHS = [40, 8, 10, 9, 9, 11, 13]

const row = (cells: readonly string[]) =>
  process.stdout.write(
    `${cells.map((cell, at) => (at ? cell.padStart(WIDTHS[at] ?? 0) : cell.padEnd(WIDTHS[0] ?? 0))).join("")}\n`,
  )

/**
 * Throughput of each query, its ratio to `/health`, which does nothing but answer, and the processor time
 * of a request, which is steady where other programs share the machine.
 */
const searchCatalogue = async ({ address, visit, processorTime }: BenchStore) => {
  const ask = async () => {
    const response = await fetch(`${address}/health`)
    await response.text()
  }
  const measure = async (
    request: (path: string) => Promise<unknown>,
    pathAt: (turn: number) => string,
  ) => {
    await request(pathAt(0))
    const before = processorTime()
    const result = await load(request, pathAt)
    const after = processorTime()
    return {
      ...result,
      server: (after.server - before.server) / result.requests,
      database: (after.database - before.database) / result.requests,
    }
  }
  const health = await measure(ask, () => "/health")
  row([
    "20 hits, 8 connections",
    "per s",
    "of health",
    "p50 ms",
    "p99 ms",
    "server ms",
    "database ms",
  ])
  const show = (name: string, { perSecond, median, p99, server, database }: Measured) =>
    row([
      name,
      perSecond.toFixed(0),
      (perSecond / health.perSecond).toFixed(3),
      median.toFixed(1),
      p99.toFixed(1),
      server.toFixed(2),
      database.toFixed(2),
    ])
  show("/health", health)
  for (const [name, pathAt] of Object.entries(CATALOGUE_QUERIES)) {
    show(name, await measure(visit, pathAt))
  }
}

type Variants = { product: { variants: { id: string }[] } }

const changePrices = async ({ visit, read, write }: BenchStore) => {
  const { barrels } = await visit<List>("/store/barrels?q=bench-77&limit=1")
  const id = barrels[0]?.id ?? ""
  const { product } = await read<Variants>(`/admin/products/${id}?fields=variants.id`)
  const variant = product.variants[0]?.id ?? ""
  const values: number[] = []
  for (let run = 0; run < PRICE_CHANGES; run += 1) {
    const amount = 100_000 + run
    await write(`/admin/products/${id}/variants/${variant}`, {
      prices: [{ amount, currency_code: "eur" }],
    })
    const start = performance.now()
    const query = `?price[$gte]=${amount}&price[$lte]=${amount}&currency_code=eur`
    while (!(await visit<List>(`/store/barrels${query}`)).count) await sleep(2)
    values.push(performance.now() - start)
  }
  print("A price changed in Medusa is found after", milliseconds(values))
}

const enlargeIndex = async ({ database, visit }: BenchStore, total: number) => {
  const client = new Client(database)
  await client.connect()
  try {
    print("Barrels in the index", String(await copyIndex(client, total)))
  } finally {
    await client.end()
  }
  // The server reads what was written once somebody searches.
  await visit("/store/barrels?limit=1")
  await sleep(SETTLING_MS)
}

async function main() {
  const rows = Number(process.argv[2] ?? 10_000)
  const total = Number(process.argv[3] ?? rows)
  const store = await openBenchStore()
  try {
    await importCatalogue(store, rows)
    // What the last rows set off in the background ends first.
    await sleep(SETTLING_MS)
    print("Memory of the server afterwards", `${store.memory().toFixed(0)} MB`)
    if (total > rows) await enlargeIndex(store, total)
    await searchCatalogue(store)
    print("Memory of the server while it serves", `${store.memory().toFixed(0)} MB`)
    await changePrices(store)
  } finally {
    await store.close()
  }
}

void main()
