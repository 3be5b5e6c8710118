import type { AdminQuote } from "../../../src/contracts/quote"
import { endpoints } from "../../../src/contracts"
import { regionIdOf } from "../../support/checkout"
import type { Client, ErrorAnswer } from "../../support/client"
import { anOpenedQuote, inDays, taxProductAt } from "../../support/quote-fixtures"
import { FRANCE, aCart, aSentQuote, aVariant, acceptanceOf, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Name = keyof typeof endpoints

describeShop("The prices of a quote", ({ customer, staff }) => {
  const read = async (id: string) => (await staff().call("adminGetQuote", { params: { id } })).quote

  const everything = async (id: string) => ({
    quote: await read(id),
    events: await staff().call("adminListQuoteEvents", { params: { id } }),
  })

  const seenBy = async (buyer: Client, id: string) =>
    (await buyer.call("storeGetQuote", { params: { id } })).quote

  /** Edits one after the other, each with the version that the one before has left. */
  const edited = async (quote: AdminQuote, edits: [Name, object, string?][]) => {
    let latest = quote
    for (const [name, change, item_id = ""] of edits) {
      const { method, path } = endpoints[name]
      const { quote: next } = await staff().succeed<{ quote: AdminQuote }>(
        method,
        path.replace(":id", quote.id).replace(":item_id", item_id),
        { version: latest.version, ...change },
      )
      latest = next
    }
    return latest
  }

  it("are calculated by the server to the cent, with several rates and discounts, up to the order", async () => {
    const buyer = await customer("buyer")
    const [barrel, book] = [await aVariant(staff()), await aVariant(staff(), { title: "Livre" })]
    await taxProductAt(staff(), book.productId, 5.5)
    const { quote: opened } = await staff().call("adminCreateQuote", {
      body: {
        customer_id: buyer.id,
        region_id: await regionIdOf(buyer),
        shipping_address: { ...FRANCE },
        items: [
          { variant_id: barrel.variantId, quantity: 3, unit_price: 100 },
          { variant_id: book.variantId, quantity: 2, unit_price: 50 },
        ],
      },
    })
    const quote = await edited(opened, [
      ["adminDiscountQuote", { type: "percentage", value: 10, item_id: opened.items[0]!.id }],
      ["adminDiscountQuote", { type: "fixed", value: 37 }],
      ["adminShipQuote", { amount: 95, name: "Palette" }],
    ])
    // By hand: 300 - 30 - 27 and 100 - 10, the 37 parted as 270 to 100; 95 of shipping.
    const offered = {
      items: [
        { subtotal: 300, discount_total: 68.4, tax_total: 48.6, total: 291.6 },
        { subtotal: 100, discount_total: 10.55, tax_total: 4.95, total: 94.95 },
      ],
      item_subtotal: 400,
      discount_subtotal: 67,
      shipping_subtotal: 95,
      shipping_total: 114,
      tax_total: 72.55,
      tax_lines: [
        { rate: 20, base: 338, amount: 67.6 },
        { rate: 5.5, base: 90, amount: 4.95 },
      ],
      total: 500.55,
    }
    expect(quote).toMatchObject(offered)
    const sent = await send(staff(), quote.id)
    expect(await seenBy(buyer, quote.id)).toMatchObject(offered)
    const { order } = await buyer.call("storeAcceptQuote", {
      params: { id: quote.id },
      body: acceptanceOf(sent),
    })
    const { order: placed } = await buyer.succeed<{ order: { total: number; tax_total: number } }>(
      "GET",
      `/store/orders/${order!.id}`,
    )
    expect(placed).toMatchObject({ total: 500.55, tax_total: 72.55 })
  })

  it.each([
    ["a cent that doesn't part evenly goes to one line", [10, 10, 10], 10, [3.34, 3.33, 3.33], 24],
    ["more is taken off what costs more", [0.01, 0.02, 99.97], 33.33, [0, 0.01, 33.32], 80],
    ["all may be taken off", [12.34, 0, 56.78], 69.12, [12.34, 0, 56.78], 0],
  ])("share a fixed discount to the cent: %s", async (_, prices, value, parts, total) => {
    const buyer = await customer("buyer")
    const { quote: opened } = await staff().call("adminCreateQuote", {
      body: {
        customer_id: buyer.id,
        region_id: await regionIdOf(buyer),
        shipping_address: { ...FRANCE },
        items: prices.map((unit_price, n) => ({ title: `Ligne ${n}`, quantity: 1, unit_price })),
      },
    })
    const quote = await edited(opened, [["adminDiscountQuote", { type: "fixed", value }]])
    const net = quote.items.map((item) => Math.round((item.total - item.tax_total) * 100) / 100)
    expect(net).toEqual(prices.map((price, n) => Math.round((price - parts[n]!) * 100) / 100))
    expect([quote.discount_subtotal, quote.total]).toEqual([value, total])
  })

  it("stay what they were when the buyer makes a counter-offer, which only tells of wishes", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const { id } = sent
    const before = await seenBy(buyer, id)
    const item_id = before.items[0]!.id
    const { quote: countered } = await buyer.call("storeCounterQuote", {
      params: { id },
      body: {
        revision: 1,
        items: [{ item_id, quantity: 9, target_unit_price: 0.01 }],
        message: "Un peu moins ?",
      },
    })
    const changed = {
      status: "countered",
      allowed_actions: ["decline", "cancel"],
      proposal: {
        revision: 1,
        items: [{ item_id, quantity: 9, target_unit_price: 0.01, remove: false }],
      },
      messages: [expect.objectContaining({ author: "buyer", text: "Un peu moins ?" })],
    }
    expect(countered).toEqual({ ...before, ...changed })
    const { quote: draft } = await staff().call("adminGetQuote", { params: { id } })
    expect(draft).toMatchObject({
      items: sent.items,
      total: sent.total,
      sent_revision: sent.sent_revision,
      is_unread: true,
    })
    const { code } = await buyer.refusal("storeAcceptQuote", {
      params: { id },
      body: { revision: 1, total: 0.01 },
    })
    expect(code).toBe("quote_invalid_transition")
    const again = await send(staff(), id)
    expect(again.sent_revision).toMatchObject({
      number: 2,
      total: sent.total,
      items: sent.sent_revision!.items,
    })
    const low = await buyer.refusal("storeAcceptQuote", {
      params: { id },
      body: { revision: 2, total: 0.02 },
    })
    expect(low.code).toBe("quote_totals_changed")
    const { quote: accepted } = await buyer.call("storeAcceptQuote", {
      params: { id },
      body: acceptanceOf(again),
    })
    expect(accepted).toMatchObject({ status: "accepted", total: before.total })
  })

  it("stay the cart's when the buyer asks with other prices in mind", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 2 }])
    const line_item_id = cart.items[0]!.id
    const { quote } = await buyer.call("storeRequestQuote", {
      body: { cart_id: cart.id, items: [{ line_item_id, target_unit_price: 1 }] },
    })
    expect(quote).toMatchObject({ item_subtotal: 700, tax_total: 140, total: 840 })
    expect(quote.proposal?.items).toMatchObject([{ item_id: line_item_id, target_unit_price: 1 }])
    const sent = await send(staff(), quote.id)
    expect(sent.proposal).toBeNull()
  })

  it("are asked for more than there is in stock", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 3 }] })
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }])
    const line_item_id = cart.items[0]!.id
    const { quote } = await buyer.call("storeRequestQuote", {
      body: { cart_id: cart.id, items: [{ line_item_id, quantity: 500 }] },
    })
    expect(quote.items).toMatchObject([{ quantity: 500, unit_price: 350 }])
    expect(quote).toMatchObject({ item_subtotal: 175_000, proposal: null })
    const low = await buyer.request("POST", "/store/quotes", {
      cart_id: cart.id,
      items: [{ line_item_id, quantity: 0.5 }],
    })
    expect(low.status).toBe(400)
  })

  const QUANTITIES = [0, -1, 1.5, 1_000_000_000, "2", null]
  const AMOUNTS = [-0.01, 10.001, 1_000_000_000.01, 1e300, "10"]
  const PAST = ["2020-01-31", "2020-01-31T00:00:00Z", "tomorrow", "2027-02-30", 5]

  const of = (key: string, values: unknown[], rest: object = {}) =>
    values.map((value): [object, string] => [{ ...rest, [key]: value }, key])

  const FREE = { title: "Cintrage", quantity: 1, unit_price: 10 }

  /** Endpoint, what is impossible, and the field that the refusal must name. */
  const IMPOSSIBLE: [Name, [object, string][]][] = [
    [
      "adminAddQuoteItem",
      [
        ...of("quantity", QUANTITIES, FREE),
        ...of("unit_price", AMOUNTS, FREE),
        ...of("currency_code", ["usd"], FREE),
        [{ ...FREE, variant_id: "variant" }, "variant_id"],
        [{ quantity: 1, unit_price: 10 }, "variant_id"],
        [{ variant_id: "variant_unknown", quantity: 1, unit_price: 10 }, "variant_id"],
        [{ title: "Cintrage", quantity: 1 }, "unit_price"],
        [{ ...FREE, title: "" }, "title"],
      ],
    ],
    [
      "adminUpdateQuoteItem",
      [
        ...of("quantity", QUANTITIES),
        ...of("unit_price", AMOUNTS),
        ...of("currency_code", ["usd"]),
        ...of("is_tax_inclusive", [true]),
      ],
    ],
    [
      "adminDiscountQuote",
      [
        ...of("value", [-1, 100.01, 1000, "5"], { type: "percentage" }),
        ...of("value", [-0.01, 0.001, 700.01, 1e300], { type: "fixed" }),
        ...of("type", ["gift", undefined], { value: 5 }),
        ...of("currency_code", ["usd"], { type: "fixed", value: 5 }),
      ],
    ],
    [
      "adminShipQuote",
      [...of("amount", [...AMOUNTS, undefined]), ...of("currency_code", ["usd"], { amount: 1 })],
    ],
    [
      "adminUpdateQuote",
      [
        ...of("valid_until", PAST),
        ...of("currency_code", ["usd"]),
        ...of("total", [1]),
        ...of("owner_id", ["user_unknown"]),
      ],
    ],
    ["adminSendQuote", [...of("valid_until", PAST), ...of("total", [1])]],
  ]

  const details = ({ status, body }: { status: number; body: ErrorAnswer }) => [
    status,
    body.code,
    (body.details as { path: string }[] | undefined)?.map(({ path }) => path),
  ]

  it("that staff can't give are refused by the name of the field, and change nothing", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const { id } = await anOpenedQuote(staff(), buyer, variantId)
    const before = await everything(id)
    const { version, items } = before.quote
    const found: unknown[] = []
    const expected: unknown[] = []
    for (const [name, cases] of IMPOSSIBLE) {
      const { path } = endpoints[name]
      const address = path.replace(":id", id).replace(":item_id", items[0]!.id)
      for (const [change, field] of cases) {
        const answer = await staff().request<ErrorAnswer>("POST", address, { version, ...change })
        found.push([name, change, ...details(answer)])
        expected.push([name, change, 400, "invalid_request", [field]])
      }
    }
    expect(found).toEqual(expected)
    expect(await everything(id)).toEqual(before)
  })

  it("that staff can't open a quote with are refused by the name of the field", async () => {
    const buyer = await customer("buyer")
    const region_id = await regionIdOf(buyer)
    const body = { customer_id: buyer.id, region_id }
    const cases: [object, string][] = [
      ...of("customer_id", ["cus_unknown", 5], body),
      ...of("region_id", ["reg_unknown"], body),
      ...of("currency_code", ["usd"], body),
      ...QUANTITIES.map((quantity): [object, string] => [
        { ...body, items: [{ ...FREE, quantity }] },
        "items.0.quantity",
      ]),
      ...AMOUNTS.map((unit_price): [object, string] => [
        { ...body, items: [FREE, { ...FREE, unit_price }] },
        "items.1.unit_price",
      ]),
      [{ ...body, items: [{ variant_id: "unknown", quantity: 1 }] }, "items.0.variant_id"],
    ]
    for (const [change, field] of cases) {
      const answer = await staff().request<ErrorAnswer>("POST", "/admin/quotes", change)
      expect([change, ...details(answer)]).toEqual([change, 400, "invalid_request", [field]])
    }
    expect((await staff().call("adminListQuotes")).count).toBe(0)
  })

  it("that a buyer can't wish for are refused by the name of the field, and change nothing", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const { id } = sent
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 2 }])
    const before = await everything(id)
    const item_id = sent.items[0]!.id
    const line_item_id = cart.items[0]!.id
    const counter = (item: object) => ({ revision: 1, items: [{ item_id, ...item }] })
    const wish = (item: object) => ({ cart_id: cart.id, items: [{ line_item_id, ...item }] })
    const cases: [string, object, string][] = [
      ...QUANTITIES.map((quantity): [string, object, string] => [
        "counter",
        counter({ quantity }),
        "items.0.quantity",
      ]),
      ...AMOUNTS.flatMap((target_unit_price): [string, object, string][] => [
        ["counter", counter({ target_unit_price }), "items.0.target_unit_price"],
        ["", wish({ target_unit_price }), "items.0.target_unit_price"],
      ]),
      ["counter", counter({ item_id: "unknown" }), "items.0.item_id"],
      ["counter", counter({ unit_price: 1 }), "items.0.unit_price"],
      ["counter", { revision: 1, items: [] }, "items"],
      ["counter", { ...counter({}), total: 1 }, "total"],
      ["counter", { ...counter({}), revision: 0 }, "revision"],
      ["accept", { revision: 1, total: "840" }, "total"],
      ["accept", { revision: 1 }, "total"],
      ["accept", { revision: 1, total: 840, unit_price: 1 }, "unit_price"],
      ["accept", { revision: 1.5, total: 840 }, "revision"],
      ["messages", { text: "" }, "text"],
      ["messages", { text: "x".repeat(4001) }, "text"],
      ["messages", { text: "x", internal: true }, "internal"],
      ["", wish({ line_item_id: "unknown" }), "items.0.line_item_id"],
      ["", wish({ unit_price: 1 }), "items.0.unit_price"],
      ["", { ...wish({}), total: 1 }, "total"],
    ]
    for (const [action, body, field] of cases) {
      const path = action ? `/store/quotes/${id}/${action}` : "/store/quotes"
      const answer = await buyer.request<ErrorAnswer>("POST", path, body)
      expect([action, body, ...details(answer)]).toEqual([
        action,
        body,
        400,
        "invalid_request",
        [field],
      ])
    }
    expect(await everything(id)).toEqual(before)
    expect((await staff().call("adminListQuotes")).count).toBe(1)
  })

  it("are in the currency of the region, to the largest that there are", async () => {
    const buyer = await customer("buyer")
    const { quote } = await staff().call("adminCreateQuote", {
      body: {
        customer_id: buyer.id,
        region_id: await regionIdOf(buyer, "usd"),
        shipping_address: { ...FRANCE, country_code: "us" },
        items: [{ title: "Lot", quantity: 1_000_000, unit_price: 1_000_000_000 }],
      },
    })
    expect(quote).toMatchObject({ currency_code: "usd", total: 1e15 })
    const sent = await send(staff(), quote.id, inDays(1))
    expect(sent.sent_revision?.total).toBe(1e15)
    expect((await seenBy(buyer, quote.id)).total).toBe(1e15)
  })
})
