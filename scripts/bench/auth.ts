/**
 * Whether the time of an answer tells which e-mail addresses have an account: `npm run bench:auth -- 200`. Known and unknown
 * addresses take turns, ten at once, so that both meet the same load. Fails where the medians of a login or a reset differ by 5 %.
 */
import { milliseconds, print, quantile } from "./figures"
import { type BenchStore, openBenchStore } from "./store"

const AT_ONCE = 10
const ACCOUNTS = 20
const MOST = 0.05

type Request = { path: string; body: object }

type Kind = {
  name: string
  requestOf: (email: string) => Request
  /** Of known and unknown addresses alike; none where the answer itself tells. */
  status?: number
}

const KINDS: readonly Kind[] = [
  {
    name: "login",
    requestOf: (email) => ({
      path: "/auth/customer/emailpass",
      body: { email, password: "not-the-password-1" },
    }),
    status: 401,
  },
  {
    name: "reset",
    requestOf: (identifier) => ({
      path: "/auth/customer/emailpass/reset-password",
      body: { identifier },
    }),
    status: 201,
  },
  // An unknown address gets an account. Shown for comparison.
  {
    name: "registration",
    requestOf: (email) => ({
      path: "/auth/customer/emailpass/register",
      body: { email, password: "a-long-password-1" },
    }),
  },
]

const attempt = async (
  { address }: BenchStore,
  { path, body }: Request,
  expected: number | undefined,
): Promise<number> => {
  const start = performance.now()
  const response = await fetch(address + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  await response.arrayBuffer()
  const duration = performance.now() - start
  if (expected !== undefined && response.status !== expected) {
    throw new Error(`${path} answered ${response.status}`)
  }
  return duration
}

/** @returns milliseconds of known and of unknown addresses */
const measure = async (store: BenchStore, { name, requestOf, status }: Kind, count: number) => {
  const found: Record<"known" | "unknown", number[]> = { known: [], unknown: [] }
  let next = 0
  const work = async () => {
    while (next < 2 * count) {
      const turn = next
      next += 1
      const isKnown = turn % 2 === 0
      const email = isKnown
        ? `known-${(turn / 2) % ACCOUNTS}@bench.test`
        : `unknown-${name}-${turn}@bench.test`
      found[isKnown ? "known" : "unknown"].push(await attempt(store, requestOf(email), status))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return found
}

async function main() {
  const count = Number(process.argv[2] ?? 200)
  const store = await openBenchStore()
  try {
    for (let n = 0; n < ACCOUNTS; n += 1) await store.customer(`known-${n}`)
    for (const kind of KINDS) {
      const { known, unknown } = await measure(store, kind, count)
      const { name, status } = kind
      print(`${name}, ${count} known`, milliseconds(known))
      print(`${name}, ${count} unknown`, milliseconds(unknown))
      const difference = Math.abs(quantile(known, 0.5) / quantile(unknown, 0.5) - 1)
      print(`${name}, difference of the medians`, `${(difference * 100).toFixed(1)} %`)
      if (status !== undefined && difference >= MOST) process.exitCode = 1
    }
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
