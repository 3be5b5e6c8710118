/**
 * Takes quotes from request to order, beside carts that Medusa completes, on one server: `npm run bench:quotes -- 200`.
 */
import { milliseconds, print } from "./figures"
import { type BenchStore, openBenchStore } from "./store"

/** Buyers at once. */
const BUYERS = 4

const ADDRESS = {
  first_name: "Jeanne",
  last_name: "Durand",
  address_1: "1 quai des Chartrons",
  city: "Bordeaux",
  postal_code: "33000",
  country_code: "fr",
}

type Post = Awaited<ReturnType<BenchStore["customer"]>>

type Scene = { store: BenchStore; regionId: string; variantId: string }

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

const setScene = async (store: BenchStore): Promise<Scene> => {
  const { barrel } = await store.write<{ barrel: { id: string } }>("/admin/barrels", {
    title: "Barrique de mesure",
    status: "published",
    barrel: {
      wood: "french_oak",
      volume_liters: 225,
      condition: "wine_grade_a",
      previous_contents: ["red_wine"],
    },
    prices: [{ amount: 350, currency_code: "eur" }],
    stock: [{ quantity: 1_000_000 }],
  })
  const { product } = await store.read<{ product: { variants: { id: string }[] } }>(
    `/admin/products/${barrel.id}?fields=variants.id`,
  )
  const { regions } = await store.visit<{ regions: { id: string; currency_code: string }[] }>(
    "/store/regions",
  )
  return {
    store,
    variantId: product.variants[0]?.id ?? "",
    regionId: regions.find(({ currency_code }) => currency_code === "eur")?.id ?? "",
  }
}

const openCart = async ({ regionId, variantId }: Scene, post: Post): Promise<string> => {
  const { cart } = await post<{ cart: { id: string } }>("/store/carts", {
    region_id: regionId,
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    items: [{ variant_id: variantId, quantity: 2 }],
  })
  return cart.id
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
  const id = await calls.time("cart", () => openCart(scene, post))
  const { shipping_options } = await calls.time("shipping options", () =>
    scene.store.visit<{ shipping_options: { id: string }[] }>(
      `/store/shipping-options?cart_id=${id}`,
    ),
  )
  await calls.time("shipping method", () =>
    post(`/store/carts/${id}/shipping-methods`, { option_id: shipping_options[0]?.id }),
  )
  const { payment_collection } = await calls.time("payment collection", () =>
    post<{ payment_collection: { id: string } }>("/store/payment-collections", { cart_id: id }),
  )
  await calls.time("payment session", () =>
    post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    }),
  )
  await calls.time("complete", () => post(`/store/carts/${id}/complete`, {}))
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
