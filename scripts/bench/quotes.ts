/**
 * Takes quotes from request to order, beside carts that Medusa completes, on one server: `npm run bench:quotes -- 200`.
 */
import { type Post, type Scene, completeCart, openCart, prepareCart, setScene } from "./checkout"
import { milliseconds, print } from "./figures"
import { openBenchStore } from "./store"

/** Buyers at once. */
const BUYERS = 4

type Quote = {
  id: string
  version: number
  items: { id: string }[]
  sent_revision: { number: number; total: number } | null
}

/** Milliseconds of each call, by its name. */
class Calls {
  readonly byName = new Map<string, number[]>()

  async time<T>(name: string, call: () => Promise<T>): Promise<T> {
    const start = performance.now()
    const answer = await call()
    this.byName.set(name, [...(this.byName.get(name) ?? []), performance.now() - start])
    return answer
  }
}

const quoteToOrder = async (scene: Scene, post: Post, calls: Calls) => {
  const { store } = scene
  const cart_id = await calls.time("cart", () => openCart(scene, post))
  const { quote } = await calls.time("request", () =>
    post<{ quote: Quote }>("/store/quotes", { cart_id, message: "Pour le chai" }),
  )
  const path = `/admin/quotes/${quote.id}`
  const priced = await calls.time("price a line", () =>
    store.write<{ quote: Quote }>(`${path}/items/${quote.items[0]?.id ?? ""}`, {
      version: 1,
      unit_price: 320,
    }),
  )
  const sent = await calls.time("send", () =>
    store.write<{ quote: Quote }>(`${path}/send`, { version: priced.quote.version }),
  )
  const { number: revision, total } = sent.quote.sent_revision ?? { number: 0, total: 0 }
  await calls.time("accept", () => post(`/store/quotes/${quote.id}/accept`, { revision, total }))
}

const cartToOrder = async (scene: Scene, post: Post, calls: Calls) => {
  const id = await prepareCart(scene, post, (name, call) => calls.time(name, call))
  await calls.time("complete", () => completeCart(post, id))
}

type Journey = typeof quoteToOrder

/** @returns journeys in a second */
const run = async (title: string, times: number, scene: Scene, buyers: Post[], go: Journey) => {
  const calls = new Calls()
  let left = times
  const start = performance.now()
  await Promise.all(
    buyers.map(async (post) => {
      while (left > 0) {
        left -= 1
        await go(scene, post, calls)
      }
    }),
  )
  const pace = times / ((performance.now() - start) / 1000)
  print(`${title}, ${times} times by ${buyers.length} buyers`, `${pace.toFixed(2)} a second`)
  for (const [name, values] of calls.byName) print(`  ${name}`, milliseconds(values))
  return pace
}

async function main() {
  const times = Number(process.argv[2] ?? 200)
  const store = await openBenchStore()
  try {
    const scene = await setScene(store)
    const buyers: Post[] = []
    for (let n = 0; n < BUYERS; n += 1) buyers.push(await store.customer(`buyer-${n}`))
    for (const go of [quoteToOrder, cartToOrder]) {
      await run("Warming up", BUYERS * 2, scene, buyers, go)
    }
    const quotes = await run("From request to order", times, scene, buyers, quoteToOrder)
    const carts = await run("Medusa's cart to order", times, scene, buyers, cartToOrder)
    print("Quotes against carts", `${(quotes / carts).toFixed(2)} times the pace`)
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
