import { completeCart, prepareCart, regionIdOf } from "../../support/checkout"
import type { Client } from "../../support/client"
import { registerCompany } from "../../support/companies"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Refusal = {
  code: string
  details?: { path: string; params?: { total?: number } }[]
}
type Cart = { id: string; total: number; tax_total: number; items: { id: string }[] }

const PATHS = { first_name: "Jeanne", last_name: "Martin", address_1: "1 Hauptstraße" }
const BERLIN = {
  ...PATHS,
  city: "Berlin",
  postal_code: "10115",
  country_code: "de",
  phone: "+49301",
}

describeShop("A cart about to become an order", ({ staff, anonymous, customer, nobody }) => {
  const complete = (buyer: Client, { id }: { id: string }) =>
    buyer.request<Refusal>("POST", `/store/carts/${id}/complete`)

  const refusalOf = async (buyer: Client, cart: { id: string }) => {
    const { status, body } = await complete(buyer, cart)
    return [status, body.code, (body.details ?? []).map(({ path }) => path)]
  }

  const pay = async (buyer: Client, { id }: { id: string }) => {
    const { payment_collection } = await buyer.succeed<{ payment_collection: { id: string } }>(
      "POST",
      "/store/payment-collections",
      { cart_id: id },
    )
    await buyer.succeed(
      "POST",
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" },
    )
  }

  const ship = async (buyer: Client, { id }: { id: string }) => {
    const { shipping_options } = await buyer.succeed<{ shipping_options: { id: string }[] }>(
      "GET",
      `/store/shipping-options?cart_id=${id}`,
    )
    await buyer.succeed("POST", `/store/carts/${id}/shipping-methods`, {
      option_id: shipping_options[0]?.id,
    })
  }

  const readCart = async (buyer: Client, id: string) =>
    (await buyer.succeed<{ cart: Cart }>("GET", `/store/carts/${id}`)).cart

  it.each<[string, (id: string) => Promise<unknown>]>([
    ["archived", (id) => staff().call("adminArchiveBarrel", { params: { id }, body: {} })],
    ["unpublished", (id) => staff().call("adminUnpublishBarrel", { params: { id }, body: {} })],
    ["deleted", (id) => staff().call("adminDeleteBarrel", { params: { id } })],
    [
      "taken out of the channel",
      async (id) => {
        const { product } = await staff().succeed<{
          product: { sales_channels: { id: string }[] }
        }>("GET", `/admin/products/${id}?fields=sales_channels.id`)
        for (const channel of product.sales_channels) {
          await staff().succeed("POST", `/admin/sales-channels/${channel.id}/products`, {
            remove: [id],
          })
        }
      },
    ],
  ])("isn't sold with a barrel that was %s meanwhile", async (_, withdraw) => {
    const { productId, variantId } = await aVariant(staff())
    const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
    await withdraw(productId)
    expect(await refusalOf(anonymous(), cart)).toEqual([409, "barrel_unavailable", ["items.0"]])
    const { orders } = await staff().succeed<{ orders: unknown[] }>("GET", "/admin/orders")
    expect(orders).toEqual([])
  })

  it("names everything that a pallet needs and the buyer left out, and is sold once it is there", async () => {
    const { variantId } = await aVariant(staff())
    const { cart } = await anonymous().succeed<{ cart: Cart }>("POST", "/store/carts", {
      region_id: await regionIdOf(anonymous()),
      shipping_address: { country_code: "de" },
      items: [{ variant_id: variantId, quantity: 1 }],
    })
    await ship(anonymous(), cart)
    await pay(anonymous(), cart)
    const fields = ["first_name", "last_name", "address_1", "city", "postal_code"]
    expect(await refusalOf(anonymous(), cart)).toEqual([
      409,
      "checkout_incomplete",
      ["email", ...fields.map((field) => `shipping_address.${field}`), "phone"],
    ])
    await anonymous().succeed("POST", `/store/carts/${cart.id}`, {
      email: "jeanne@example.test",
      shipping_address: BERLIN,
    })
    await pay(anonymous(), cart)
    expect((await complete(anonymous(), cart)).status).toBe(200)
  })

  it("that is collected at the cellar needs a name, but neither street nor telephone number", async () => {
    const { variantId } = await aVariant(staff())
    const { stock_locations } = await staff().succeed<{ stock_locations: { id: string }[] }>(
      "GET",
      "/admin/stock-locations",
    )
    const location = stock_locations[0]!.id
    await staff().succeed("POST", `/admin/stock-locations/${location}/fulfillment-providers`, {
      add: ["manual_manual"],
    })
    const { stock_location } = await staff().succeed<{
      stock_location: { fulfillment_sets: { id: string; type: string }[] }
    }>("POST", `/admin/stock-locations/${location}/fulfillment-sets?fields=*fulfillment_sets`, {
      name: "Retrait",
      type: "pickup",
    })
    const set = stock_location.fulfillment_sets.find(({ type }) => type === "pickup")!
    const { fulfillment_set } = await staff().succeed<{
      fulfillment_set: { service_zones: { id: string }[] }
    }>("POST", `/admin/fulfillment-sets/${set.id}/service-zones`, {
      name: "Chai",
      geo_zones: [{ type: "country", country_code: "fr" }],
    })
    const { shipping_profiles } = await staff().succeed<{ shipping_profiles: { id: string }[] }>(
      "GET",
      "/admin/shipping-profiles",
    )
    const { shipping_option } = await staff().succeed<{ shipping_option: { id: string } }>(
      "POST",
      "/admin/shipping-options",
      {
        name: "Retrait au chai",
        service_zone_id: fulfillment_set.service_zones[0]?.id,
        shipping_profile_id: shipping_profiles[0]?.id,
        provider_id: "manual_manual",
        price_type: "flat",
        type: { label: "Retrait", description: "Au chai", code: "collect" },
        prices: [{ currency_code: "eur", amount: 0 }],
        rules: [{ attribute: "enabled_in_store", operator: "eq", value: "true" }],
      },
    )
    const { cart } = await anonymous().succeed<{ cart: Cart }>("POST", "/store/carts", {
      region_id: await regionIdOf(anonymous()),
      email: "jeanne@example.test",
      shipping_address: { country_code: "fr" },
      items: [{ variant_id: variantId, quantity: 1 }],
    })
    await anonymous().succeed("POST", `/store/carts/${cart.id}/shipping-methods`, {
      option_id: shipping_option.id,
    })
    await pay(anonymous(), cart)
    expect(await refusalOf(anonymous(), cart)).toEqual([
      409,
      "checkout_incomplete",
      ["shipping_address.first_name", "shipping_address.last_name"],
    ])
    await anonymous().succeed("POST", `/store/carts/${cart.id}`, {
      shipping_address: { first_name: "Jeanne", last_name: "Martin", country_code: "fr" },
    })
    await pay(anonymous(), cart)
    expect((await complete(anonymous(), cart)).status).toBe(200)
  })

  it("isn't sold without tax to a country that has no tax region, which /ready names", async () => {
    const { variantId } = await aVariant(staff())
    const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
    const { tax_regions } = await staff().succeed<{
      tax_regions: { id: string; country_code: string }[]
    }>("GET", "/admin/tax-regions?limit=100")
    const french = tax_regions.find(({ country_code }) => country_code === "fr")!
    await staff().succeed("DELETE", `/admin/tax-regions/${french.id}`)
    expect(await refusalOf(anonymous(), cart)).toEqual([409, "tax_changed", ["total"]])
    await pay(anonymous(), cart)
    expect(await refusalOf(anonymous(), cart)).toEqual([
      409,
      "tax_missing",
      ["items.0", "shipping_methods.0"],
    ])
    const ready = await nobody().request<{ status: string; warnings: { path: string }[] }>(
      "GET",
      "/ready",
    )
    expect([ready.status, ready.body]).toEqual([
      200,
      {
        status: "ready",
        warnings: [expect.objectContaining({ path: "taxes", params: { countries: "FR" } })],
      },
    ])
  })

  it("of a company whose VAT number became invalid is calculated anew, and sold with VAT", async () => {
    const { variantId } = await aVariant(staff(), {
      prices: [{ amount: 100, currency_code: "eur" }],
    })
    const buyer = await customer()
    const { id } = await registerCompany(buyer)
    await staff().call("adminApproveCompany", { params: { id }, body: {} })
    await staff().call("adminSetVatStatus", {
      params: { id },
      body: {
        status: "valid",
        reason: "Letter of the tax office",
        document_url: "https://example.test/letter.pdf",
      },
    })
    const cart = await prepareCart(buyer, [{ variant_id: variantId, quantity: 1 }], undefined)
    await buyer.succeed("POST", `/store/carts/${cart.id}`, { shipping_address: BERLIN })
    await ship(buyer, cart)
    await pay(buyer, cart)
    expect((await readCart(buyer, cart.id)).tax_total).toBe(0)

    await staff().call("adminSetVatStatus", {
      params: { id },
      body: { status: "invalid", reason: "VIES says so by telephone" },
    })
    const { status, body } = await complete(buyer, cart)
    expect([status, body.code]).toEqual([409, "tax_changed"])
    const after = await readCart(buyer, cart.id)
    expect(body.details).toEqual([
      expect.objectContaining({ path: "total", params: { total: after.total, currency: "EUR" } }),
    ])
    expect(after.tax_total).toBeGreaterThan(0)

    await pay(buyer, cart)
    const order = await completeCart(buyer, after)
    expect(order.total).toBe(after.total)
  })

  it.each([1.4, 0.4])("takes no quantity of %d, on any way into the cart", async (quantity) => {
    const { variantId: variant_id } = await aVariant(staff())
    const region_id = await regionIdOf(anonymous())
    const { cart } = await anonymous().succeed<{ cart: Cart }>("POST", "/store/carts", {
      region_id,
      items: [{ variant_id, quantity: 1 }],
    })
    const line = `/store/carts/${cart.id}/line-items/${cart.items[0]?.id}`
    for (const [path, body, where] of [
      ["/store/carts", { region_id, items: [{ variant_id, quantity }] }, "items.0.quantity"],
      [`/store/carts/${cart.id}/line-items`, { variant_id, quantity }, "quantity"],
      [line, { quantity }, "quantity"],
    ] as const) {
      const answer = await anonymous().request<Refusal>("POST", path, body)
      expect([answer.status, answer.body.code, answer.body.details?.[0]?.path]).toEqual([
        400,
        "invalid_request",
        where,
      ])
    }
  })

  it("charges a consumer in Northern Ireland UK VAT, in English", async () => {
    const { variantId: variant_id } = await aVariant(staff(), {
      prices: [{ amount: 90, currency_code: "gbp" }],
    })
    const { cart } = await anonymous().succeed<{
      cart: { items: { tax_lines: { rate: number; code: string; description: string }[] }[] }
    }>("POST", "/store/carts?fields=*items.tax_lines", {
      region_id: await regionIdOf(anonymous(), "gbp"),
      locale: "en-US",
      shipping_address: { country_code: "gb", postal_code: "BT1 5GS" },
      items: [{ variant_id, quantity: 1 }],
    })
    expect(cart.items[0]?.tax_lines).toEqual([
      expect.objectContaining({ rate: 20, code: "XI-20", description: "VAT 20 %" }),
    ])
  })

  it("offers an English visitor the delivery in English", async () => {
    const { variantId: variant_id } = await aVariant(staff(), {
      prices: [{ amount: 90, currency_code: "usd" }],
    })
    const { cart } = await anonymous().succeed<{ cart: Cart }>("POST", "/store/carts", {
      region_id: await regionIdOf(anonymous(), "usd"),
      locale: "en-US",
      shipping_address: { country_code: "us" },
      items: [{ variant_id, quantity: 1 }],
    })
    const { shipping_options } = await anonymous()
      .with({ "x-medusa-locale": "en-US" })
      .succeed<{ shipping_options: { name: string; type: { label: string } }[] }>(
        "GET",
        `/store/shipping-options?cart_id=${cart.id}`,
      )
    expect(shipping_options).toEqual([
      expect.objectContaining({
        name: "Pallet — United States",
        type: expect.objectContaining({ label: "Pallet", description: "Delivery on a pallet" }),
      }),
    ])
  })
})
