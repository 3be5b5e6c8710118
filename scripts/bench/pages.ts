/**
 * Reads a published page again and again, beside `/health` on the same server: `npm run bench:pages -- 7`. Fails where a
 * page falls below its share of what the server can do at all.
 */
import autocannon from "autocannon"
import { print, quantile } from "./figures"
import { type BenchStore, openBenchStore } from "./store"

const SECONDS = 5
const CONNECTIONS = 20

/** The least share of the pace of `/health`. */
const LEAST = { page: 0.6, "not modified": 0.7 }

type Load = { path: string; headers?: Record<string, string>; status: number }

const openPage = async ({ write }: BenchStore): Promise<void> => {
  const paragraph = "Des fûts de **vin** contrôlés un par un, [au chai](/contact).\n\n"
  const markdown = `## Notre maison\n\n${paragraph.repeat(30)}`
  const { page } = await write<{ page: { id: string } }>("/admin/pages", {
    key: "bench",
    translations: {
      "fr-FR": { title: "Mesure", slug: "mesure", markdown },
      "en-US": { title: "Measure", slug: "measure", markdown },
    },
  })
  await write(`/admin/pages/${page.id}/publish`, {})
}

/** @returns requests answered in a second */
const pace = async (address: string, { path, headers, status }: Load): Promise<number> => {
  const { requests, statusCodeStats, errors } = await autocannon({
    url: address + path,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  })
  const codes = Object.keys(statusCodeStats ?? {})
  if (errors || codes.join() !== String(status)) {
    throw new Error(`${path} answered ${codes.join()}, with ${errors} errors`)
  }
  return requests.average
}

async function main() {
  const rounds = Number(process.argv[2] ?? 5)
  const store = await openBenchStore()
  try {
    await openPage(store)
    const { address, asVisitor } = store
    const path = "/store/pages/mesure?locale=fr-FR"
    const first = await fetch(address + path, { headers: asVisitor })
    const etag = first.headers.get("etag") ?? ""
    print("Bytes of a page", String((await first.text()).length))
    const loads = {
      health: { path: "/health", status: 200 },
      page: { path, headers: asVisitor, status: 200 },
      "not modified": { path, headers: { ...asVisitor, "if-none-match": etag }, status: 304 },
    } satisfies Record<string, Load>
    const paces: Record<keyof typeof loads, number[]> = { health: [], page: [], "not modified": [] }
    // One after the other in each round, so that all three meet the same weather; the first round only warms up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, load] of Object.entries(loads)) {
        const found = await pace(address, load)
        if (round) paces[name as keyof typeof loads].push(found)
      }
    }
    const median = (name: keyof typeof loads) => quantile(paces[name], 0.5)
    for (const name of ["health", "page", "not modified"] as const) {
      print(`Requests a second, ${name}`, median(name).toFixed(0))
    }
    for (const [name, least] of Object.entries(LEAST)) {
      const share = median(name as keyof typeof LEAST) / median("health")
      print(`Share of health, ${name}`, `${share.toFixed(2)} (at least ${least})`)
      if (share < least) process.exitCode = 1
    }
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
