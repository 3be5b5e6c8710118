/**
 * What the look-up of whoever is logged in costs: `npm run bench:session -- 7`. Two stores, of which one has the feature
 * `sessions` switched off, answer the same request in turns. Fails where the guarded one falls below 97 % of the other.
 */
import autocannon from "autocannon"
import { print, quantile } from "./figures"
import { type BenchStore, openBenchStore, without } from "./store"

const SECONDS = 5
const CONNECTIONS = 10
const LEAST = 0.97

/** @returns requests answered in a second */
const pace = async ({ address }: BenchStore, headers: Record<string, string>): Promise<number> => {
  const { requests, non2xx, errors } = await autocannon({
    url: `${address}/store/barrels`,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  })
  if (non2xx || errors) throw new Error(`${non2xx} refusals, ${errors} errors`)
  return requests.average
}

async function main() {
  const rounds = Number(process.argv[2] ?? 7)
  const stores: Record<"guarded" | "unguarded", BenchStore | undefined> = {
    guarded: undefined,
    unguarded: undefined,
  }
  try {
    const guarded = (stores.guarded = await openBenchStore())
    const unguarded = (stores.unguarded = await openBenchStore({}, without("sessions")))
    const sides = await Promise.all(
      [guarded, unguarded].map(async (store) => ({
        store,
        headers: { ...store.asVisitor, authorization: await store.login("buyer") },
        paces: [] as number[],
      })),
    )
    // In turns, and each round in the other order; the first round only warms up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const side of round % 2 ? sides : sides.toReversed()) {
        const found = await pace(side.store, side.headers)
        if (round) side.paces.push(found)
      }
    }
    const [guardedPace = 0, unguardedPace = 0] = sides.map(({ paces }) => quantile(paces, 0.5))
    print("Requests a second, with guardSession", guardedPace.toFixed(0))
    print("Requests a second, without", unguardedPace.toFixed(0))
    const ratio = guardedPace / unguardedPace
    print("Ratio", `${ratio.toFixed(3)} (at least ${LEAST})`)
    if (ratio < LEAST) process.exitCode = 1
  } finally {
    for (const store of Object.values(stores)) await store?.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
