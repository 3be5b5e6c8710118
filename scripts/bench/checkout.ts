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
