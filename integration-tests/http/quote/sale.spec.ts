import { regionIdOf } from "../../support/checkout"
import type { Client } from "../../support/client"
import { registerCompany } from "../../support/companies"
import {
  FRANCE,
  aCart,
  aRequest,
  aSentQuote,
  aVariant,
  acceptanceOf,
  send,
} from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Refusal = { code: string; details?: { path: string }[] }
type Order = {
  sales_channel_id: string
  email: string
  shipping_address: Record<string, string>
  billing_address: Record<string, string>
}

describeShop("A quote about to become an order", ({ staff, customer, ids }) => {
  const pathsOf = ({ details }: { details?: unknown[] }) =>
    ((details ?? []) as { path: string }[]).map(({ path }) => path)

  const accept = (buyer: Client, sent: Parameters<typeof acceptanceOf>[0] & { id: string }) =>
    buyer.request<Refusal & { order?: { id: string } }>(
      "POST",
      `/store/quotes/${sent.id}/accept`,
      acceptanceOf(sent),
    )

  const orders = async () =>
    (await staff().succeed<{ orders: unknown[] }>("GET", "/admin/orders")).orders

  it.each<[string, (id: string) => Promise<unknown>]>([
    ["archived", (id) => staff().call("adminArchiveBarrel", { params: { id }, body: {} })],
    ["unpublished", (id) => staff().call("adminUnpublishBarrel", { params: { id }, body: {} })],
    ["deleted", (id) => staff().call("adminDeleteBarrel", { params: { id } })],
  ])("isn't accepted with a barrel that was %s, nor sent again", async (_, withdraw) => {
    const buyer = await customer()
    const { productId, variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    await withdraw(productId)
    const { status, body } = await accept(buyer, sent)
    expect([status, body.code, pathsOf(body)]).toEqual([409, "barrel_unavailable", ["items.0"]])
    expect(await orders()).toEqual([])
    const { quote } = await buyer.call("storeGetQuote", { params: { id: sent.id } })
    expect(quote.status).toBe("sent")

    const { version } = (await staff().call("adminGetQuote", { params: { id: sent.id } })).quote
    await staff().call("adminWithdrawQuote", {
      params: { id: sent.id },
      body: { reason: "Gone" },
    })
    const again = await staff().refusal("adminSendQuote", {
      params: { id: sent.id },
      body: { version: version + 1 },
    })
    expect(again.code).toBe("barrel_unavailable")
  })

  it("is sent only with an address, which staff give the draft; the order has it, and a channel", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const { quote } = await staff().call("adminCreateQuote", {
      body: {
        customer_id: buyer.id,
        region_id: await regionIdOf(buyer),
        items: [{ variant_id: variantId, quantity: 2 }],
      },
    })
    const params = { id: quote.id }
    expect(quote.shipping_address).toBeNull()
    const refused = await staff().refusal("adminSendQuote", { params, body: { version: 1 } })
    expect([refused.status, refused.code]).toEqual([409, "checkout_incomplete"])
    expect(pathsOf(refused)).toEqual(
      ["first_name", "last_name", "address_1", "city", "country_code", "postal_code"].map(
        (field) => `shipping_address.${field}`,
      ),
    )

    const berlin = { ...FRANCE, city: "Berlin", postal_code: "10115", country_code: "de" }
    const { quote: edited } = await staff().call("adminUpdateQuote", {
      params,
      body: { version: 1, shipping_address: berlin },
    })
    expect(edited.shipping_address).toMatchObject(berlin)
    expect(edited.tax_lines).toEqual([expect.objectContaining({ rate: 19 })])

    const sent = await send(staff(), quote.id)
    const { quote: seen } = await buyer.call("storeGetQuote", { params })
    expect([seen.shipping_address, seen.billing_address]).toEqual([
      expect.objectContaining(berlin),
      expect.objectContaining(berlin),
    ])
    const { order } = (await accept(buyer, sent)).body
    const placed = await staff().succeed<{ order: Order }>(
      "GET",
      `/admin/orders/${order?.id}?fields=sales_channel_id,email,*shipping_address,*billing_address`,
    )
    expect(placed.order).toMatchObject({
      sales_channel_id: ids().salesChannelId,
      shipping_address: berlin,
      billing_address: berlin,
    })
  })

  it("keeps the address that the buyer was sent while staff change the draft's", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const berlin = { ...FRANCE, city: "Berlin", postal_code: "10115", country_code: "de" }
    await staff().call("adminUpdateQuote", {
      params: { id: sent.id },
      body: { version: sent.version, shipping_address: berlin },
    })
    const { quote } = await buyer.call("storeGetQuote", { params: { id: sent.id } })
    expect(quote.shipping_address).toMatchObject(FRANCE)
  })

  it("starts with the company's address, in its name and with its telephone number", async () => {
    const buyer = await customer()
    await registerCompany(buyer)
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }], {
      country_code: "de",
    })
    await buyer.succeed("POST", `/store/carts/${cart.id}`, {})
    const { quote } = await staff().call("adminCreateQuote", {
      body: { customer_id: buyer.id, region_id: await regionIdOf(buyer), items: [] },
    })
    expect(quote.shipping_address).toMatchObject({
      company: "Weinhaus Schmidt GmbH",
      city: "Berlin",
      phone: "+4930901820",
    })
  })

  it("starts with the address that a customer keeps for deliveries", async () => {
    const buyer = await customer()
    await buyer.succeed("POST", "/store/customers/me/addresses", {
      ...FRANCE,
      is_default_shipping: true,
    })
    const { quote } = await staff().call("adminCreateQuote", {
      body: { customer_id: buyer.id, region_id: await regionIdOf(buyer), items: [] },
    })
    expect(quote.shipping_address).toMatchObject(FRANCE)
  })

  it("for a pallet needs a telephone number, which the buyer may enter in the account", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }])
    const { shipping_options } = await buyer.succeed<{ shipping_options: { id: string }[] }>(
      "GET",
      `/store/shipping-options?cart_id=${cart.id}`,
    )
    await buyer.succeed("POST", `/store/carts/${cart.id}/shipping-methods`, {
      option_id: shipping_options[0]?.id,
    })
    const { quote } = await buyer.call("storeRequestQuote", { body: { cart_id: cart.id } })
    const sent = await send(staff(), quote.id)
    const { status, body } = await accept(buyer, sent)
    expect([status, body.code, pathsOf(body)]).toEqual([409, "checkout_incomplete", ["phone"]])
    await buyer.succeed("POST", "/store/customers/me", { phone: "+33612345678" })
    expect((await accept(buyer, sent)).status).toBe(200)
  })

  it("isn't accepted without VAT once the number is known to be invalid", async () => {
    const buyer = await customer()
    const { id } = await registerCompany(buyer)
    await staff().call("adminApproveCompany", { params: { id }, body: {} })
    const setStatus = (status: "valid" | "invalid") =>
      staff().call("adminSetVatStatus", {
        params: { id },
        body: { status, reason: "Letter", document_url: "https://example.test/letter.pdf" },
      })
    await setStatus("valid")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }], {
      ...FRANCE,
      country_code: "de",
      postal_code: "10115",
    })
    const { quote } = await buyer.call("storeRequestQuote", { body: { cart_id: cart.id } })
    const sent = await send(staff(), quote.id)
    expect(sent.tax_total).toBe(0)
    await setStatus("invalid")
    const { status, body } = await accept(buyer, sent)
    expect([status, body.code]).toEqual([409, "tax_changed"])
    expect(await orders()).toEqual([])
  })

  it("names the delivery in the quote's language where staff give no name", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const { id } = await aRequest(buyer, variantId)
    const { quote } = await staff().call("adminShipQuote", {
      params: { id },
      body: { version: 1, amount: 100 },
    })
    expect(quote.shipping).toEqual({ name: "Livraison", amount: 100 })
  })
})
