/**
 * Imports a catalogue into a store of its own and searches it: `npm run bench:catalogue -- 10000`.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { catalogueFile } from "./catalogue-file"
import { milliseconds, print, timed } from "./figures"
import { type BenchStore, openBenchStore } from "./store"

const RUNS = 60
const SETTLING_MS = 10_000
const PRICE_CHANGES = 15

type Import = { id: string; status: string; total: number; processed: number; failed: number }
type List = { barrels: { id: string; price: { amount: number } | null }[]; count: number }

const importCatalogue = async ({ upload, read, memory }: BenchStore, rows: number) => {
  const form = new FormData()
  form.append("file", catalogueFile(rows), "catalogue.csv")
  const before = memory()
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
  print("Memory of the server", `${before.toFixed(0)} MB before, at most ${peak.toFixed(0)} MB`)
}

const QUERIES: Record<string, string> = {
  "a page, newest first": "?limit=20",
  "two filters, by price": "?wood=french_oak&condition=wine_grade_a&order=price&currency_code=eur",
  "words with a typo": "?q=chene%20troncais%20barique",
  "price and volume ranges, in stock":
    "?price[$gte]=200&price[$lte]=600&volume_liters[$gte]=200&in_stock=true&currency_code=eur",
  "a filter with all facets": "?wood=acacia&facets=all&currency_code=eur",
}

const searchCatalogue = async ({ visit }: BenchStore) => {
  for (const [name, query] of Object.entries(QUERIES)) {
    const { count } = await visit<List>(`/store/barrels${query}`)
    const values = await timed(RUNS, () => visit<List>(`/store/barrels${query}`))
    print(`${name} (${count} found)`, milliseconds(values))
  }
  const health = await timed(RUNS, () => visit<List>("/store/barrel-vocabulary"))
  print("for comparison, the vocabulary", milliseconds(health))
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

async function main() {
  const rows = Number(process.argv[2] ?? 10_000)
  const store = await openBenchStore()
  try {
    await importCatalogue(store, rows)
    // What the last rows set off in the background ends first.
    await sleep(SETTLING_MS)
    print("Memory of the server afterwards", `${store.memory().toFixed(0)} MB`)
    await searchCatalogue(store)
    await changePrices(store)
  } finally {
    await store.close()
  }
}

void main()
