import type { AdminQuote, StoreQuote } from "../../src/contracts/quote"
import { regionIdOf } from "./checkout"
import type { Client } from "./client"
import { createBarrel } from "./factories"

type Cart = { id: string; items: { id: string }[] }

/** A published barrel with stock; its variant is what a cart holds. */
export const aVariant = async (
  staff: Client,
  barrel: Parameters<typeof createBarrel>[1] = {},
): Promise<{ productId: string; variantId: string }> => {
  const { id } = await createBarrel(staff, { stock: [{ quantity: 50 }], ...barrel })
  const { product } = await staff.succeed<{ product: { variants: { id: string }[] } }>(
    "GET",
    `/admin/products/${id}`,
  )
  return { productId: id, variantId: product.variants[0]!.id }
}

export const FRANCE = {
  first_name: "Jeanne",
  last_name: "Durand",
  address_1: "1 quai des Chartrons",
  city: "Bordeaux",
  postal_code: "33000",
  country_code: "fr",
}

/** A cart with things in it, of whoever is logged in. */
export const aCart = async (
  buyer: Client,
  items: { variant_id: string; quantity: number }[],
  shipping_address: object | undefined = FRANCE,
): Promise<Cart> => {
  const { cart } = await buyer.succeed<{ cart: Cart }>("POST", "/store/carts", {
    region_id: await regionIdOf(buyer),
    shipping_address,
    billing_address: shipping_address,
    items,
  })
  return cart
}

/** A quote that waits for staff. */
export const aRequest = async (
  buyer: Client,
  variantId: string,
  quantity = 2,
): Promise<StoreQuote> => {
  const cart = await aCart(buyer, [{ variant_id: variantId, quantity }])
  const { quote } = await buyer.call("storeRequestQuote", { body: { cart_id: cart.id } })
  return quote
}

/** Sends what staff have, valid for a week unless said otherwise. */
export const send = async (
  staff: Client,
  id: string,
  valid_until = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString(),
): Promise<AdminQuote> => {
  const { quote } = await staff.call("adminGetQuote", { params: { id } })
  const { quote: sent } = await staff.call("adminSendQuote", {
    params: { id },
    body: { version: quote.version, valid_until },
  })
  return sent
}

/** Sends the draft of a quote that the buyer has, after taking back what was sent. */
export const resend = async (staff: Client, id: string): Promise<AdminQuote> => {
  await staff.call("adminWithdrawQuote", { params: { id }, body: { reason: "Corrected" } })
  return send(staff, id)
}

/** A quote that waits for its buyer. */
export const aSentQuote = async (
  staff: Client,
  buyer: Client,
  variantId: string,
  quantity = 2,
): Promise<AdminQuote> => send(staff, (await aRequest(buyer, variantId, quantity)).id)

/** What an acceptance of the revision sent names. */
export const acceptanceOf = ({ sent_revision }: AdminQuote) => ({
  revision: sent_revision!.number,
  total: sent_revision!.total,
})
