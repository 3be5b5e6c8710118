import { setTimeout as sleep } from "node:timers/promises"
import { milliseconds, print, quantile, timed } from "./figures"
import type { BenchStore } from "./store"

export type Post = Awaited<ReturnType<BenchStore["customer"]>>

export type Scene = { store: BenchStore; regionId: string; variantId: string }

const ADDRESS = {
  first_name: "Jeanne",
  last_name: "Durand",
  address_1: "1 quai des Chartrons",
  city: "Bordeaux",
  postal_code: "33000",
  country_code: "fr",
  phone: "+33556000000",
}

/** How a call is made; a bench may measure it by its name. */
export type Call = <T>(name: string, call: () => Promise<T>) => Promise<T>

/** A barrel that never sells out, and where it is sold. */
export const setScene = async (store: BenchStore): Promise<Scene> => {
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

/** @returns the cart's id */
export const openCart = async ({ regionId, variantId }: Scene, post: Post): Promise<string> => {
  const { cart } = await post<{ cart: { id: string } }>("/store/carts", {
    region_id: regionId,
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    items: [{ variant_id: variantId, quantity: 2 }],
  })
  return cart.id
}

/** A cart that lacks nothing but its completion. @returns its id */
export const prepareCart = async (scene: Scene, post: Post, call: Call): Promise<string> => {
  const id = await call("cart", () => openCart(scene, post))
  const { shipping_options } = await call("shipping options", () =>
    scene.store.visit<{ shipping_options: { id: string }[] }>(
      `/store/shipping-options?cart_id=${id}`,
    ),
  )
  await call("shipping method", () =>
    post(`/store/carts/${id}/shipping-methods`, { option_id: shipping_options[0]?.id }),
  )
  const { payment_collection } = await call("payment collection", () =>
    post<{ payment_collection: { id: string } }>("/store/payment-collections", { cart_id: id }),
  )
  await call("payment session", () =>
    post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    }),
  )
  return id
}

export const completeCart = (post: Post, id: string): Promise<unknown> =>
  post(`/store/carts/${id}/complete`, {})

export type Shop = { scene: Scene; post: Post }

export const openShop = async (store: BenchStore): Promise<Shop> => ({
  scene: await setScene(store),
  post: await store.customer("buyer"),
})

export const cartOf = ({ scene, post }: Shop): Promise<string> =>
  prepareCart(scene, post, (_, call) => call())

/** For what an order sets off; the next must not pay for it. */
export const REST_MS = 400

const WARM_UP_ROUNDS = 5

/** @returns milliseconds of each shop's completions, taken in turns */
const completions = async (shops: readonly Shop[], times: number): Promise<number[][]> => {
  const values: number[][] = shops.map(() => [])
  for (let run = 0; run < times; run += 1) {
    for (const [index, shop] of shops.entries()) {
      const id = await cartOf(shop)
      await sleep(REST_MS)
      values[index]?.push(...(await timed(1, () => completeCart(shop.post, id))))
      await sleep(REST_MS)
    }
  }
  return values
}

/**
 * Completes carts in two shops in turns, and prints what one takes more than the other.
 * @returns the share that the first adds to the median, as 0.05 for 5 %
 */
export const compareCompletions = async (
  shops: readonly [first: Shop, second: Shop],
  labels: readonly [first: string, second: string],
  times: number,
): Promise<number> => {
  await completions(shops, WARM_UP_ROUNDS)
  const values = await completions(shops, times)
  for (const [index, label] of labels.entries()) {
    print(`Completing a cart, ${times} times, ${label}`, milliseconds(values[index] ?? []))
  }
  const [first = Number.NaN, second = Number.NaN] = values.map((some) => quantile(some, 0.5))
  const added = first / second - 1
  print("Added to the median", `${(added * 100).toFixed(1)} %`)
  return added
}
