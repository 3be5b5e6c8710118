import type { Client } from "./client"

type Cart = {
  id: string
  items: { id: string }[]
  total: number
  payment_collection?: { id: string }
}

const ADDRESS = {
  first_name: "Jeanne",
  last_name: "Martin",
  address_1: "1 rue des Vignes",
  city: "Beaune",
  postal_code: "21200",
  country_code: "fr",
  phone: "+33 3 80 00 00 00",
}

export const regionIdOf = async (buyer: Client, currency = "eur"): Promise<string> => {
  const { regions } = await buyer.succeed<{ regions: { id: string; currency_code: string }[] }>(
    "GET",
    "/store/regions",
  )
  return regions.find(({ currency_code }) => currency_code === currency)?.id ?? ""
}

/** A cart with address, shipping and a payment session: all but the last click. */
export const prepareCart = async (
  buyer: Client,
  items: { variant_id: string; quantity: number }[],
  email = "jeanne@example.test",
): Promise<Cart> => {
  const { cart } = await buyer.succeed<{ cart: Cart }>("POST", "/store/carts", {
    region_id: await regionIdOf(buyer),
    email,
    shipping_address: ADDRESS,
    items,
  })
  const { shipping_options } = await buyer.succeed<{ shipping_options: { id: string }[] }>(
    "GET",
    `/store/shipping-options?cart_id=${cart.id}`,
  )
  await buyer.succeed("POST", `/store/carts/${cart.id}/shipping-methods`, {
    option_id: shipping_options[0]?.id,
  })
  const { payment_collection } = await buyer.succeed<{ payment_collection: { id: string } }>(
    "POST",
    "/store/payment-collections",
    { cart_id: cart.id },
  )
  await buyer.succeed(
    "POST",
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" },
  )
  return cart
}

export type Order = {
  id: string
  total: number
  item_total: number
  shipping_total: number
  tax_total: number
}

export const completeCart = async (buyer: Client, cart: Cart): Promise<Order> => {
  const { order } = await buyer.succeed<{ order: Order }>(
    "POST",
    `/store/carts/${cart.id}/complete`,
  )
  return order
}

/** Buys a barrel from cart to order. */
export const buy = async (buyer: Client, variantId: string, quantity = 1): Promise<Order> =>
  completeCart(buyer, await prepareCart(buyer, [{ variant_id: variantId, quantity }]))
