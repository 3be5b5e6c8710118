import { QUOTE_MODULE } from "../../../src/modules/quote"
import type QuoteModuleService from "../../../src/modules/quote/service"
import { regionIdOf } from "../../support/checkout"
import type { QueryInput } from "../../support/client"
import { aCompany, registerCompany } from "../../support/companies"
import { inDays } from "../../support/quote-fixtures"
import { FRANCE, aCart, aRequest, aVariant, acceptanceOf, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

describeShop("The list of quotes", ({ anonymous, container, customer, staff }) => {
  /** Of two buyers, one of whom has a company, in the order of their numbers. */
  const setUp = async () => {
    const [claire, jean] = [await customer("claire"), await customer("jean")]
    const company = await registerCompany(jean, { name: "Tonnellerie Ålund", vat_number: null })
    const { user } = await staff().succeed<{ user: { id: string } }>("GET", "/admin/users/me")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(claire, [{ variant_id: variantId, quantity: 1 }])
    const { quote: requested } = await claire.call("storeRequestQuote", {
      body: { cart_id: cart.id, po_number: "BC-2041" },
    })
    await staff().call("adminUpdateQuote", {
      params: { id: requested.id },
      body: { version: 1, owner_id: user.id },
    })
    const sent = await send(staff(), (await aRequest(claire, variantId, 2)).id, inDays(5))
    const expired = await send(staff(), (await aRequest(claire, variantId, 3)).id, inDays(5))
    await container()
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .updateMillesimeQuotes({
        id: expired.id,
        valid_until: new Date(Date.now() - 60_000),
      } as never)
    const bought = await send(staff(), (await aRequest(jean, variantId, 4)).id, inDays(20))
    const { order } = await jean.call("storeAcceptQuote", {
      params: { id: bought.id },
      body: acceptanceOf(bought),
    })
    const declined = await send(staff(), (await aRequest(jean, variantId, 5)).id, inDays(30))
    await jean.call("storeDeclineQuote", { params: { id: declined.id }, body: { revision: 1 } })
    const names = { requested, sent, expired, bought, declined }
    const nameOf = (id: string) =>
      Object.entries(names).find(([, quote]) => quote.id === id)?.[0] ?? id
    const found = async (query: QueryInput) => {
      const { quotes, count } = await staff().call("adminListQuotes", {
        query: { order: "number", ...query },
      })
      expect(query.limit !== undefined || count === quotes.length).toBe(true)
      return quotes.map(({ id }) => nameOf(id)).join(" ")
    }
    return { ...names, claire, jean, company, userId: user.id, order: order!, found, nameOf }
  }

  it("is filtered by each filter that staff give and by several, and tells whose, how much and until when", async () => {
    const all = "requested sent expired bought declined"
    const { bought, claire, company, found, jean, order, requested, sent, userId } = await setUp()
    const year = new Date().getFullYear()
    const cases: [QueryInput, string][] = [
      [{}, all],
      [{ status: "in_review" }, "requested"],
      [{ status: "requested" }, ""],
      // To the second, whether the clock's job has come by or not.
      [{ status: "sent" }, "sent"],
      [{ status: "expired" }, "expired"],
      [{ status: ["sent", "expired", "declined"] }, "sent expired declined"],
      [{ status: "pending_approval" }, ""],
      [{ company_id: company.id }, "bought declined"],
      [{ company_id: "unknown" }, ""],
      [{ customer_id: claire.id }, "requested sent expired"],
      [{ customer_id: [claire.id, jean.id] }, all],
      [{ owner_id: userId }, "requested"],
      [{ order_id: order.id }, "bought"],
      [{ q: sent.number }, "sent"],
      [{ q: `dev-${year}` }, all],
      [{ q: "bc-20" }, "requested"],
      [{ q: "claire@" }, "requested sent expired"],
      [{ q: "tonnellerie" }, "bought declined"],
      [{ q: "nothing of the kind" }, ""],
      [{ created_at: { $gte: requested.created_at } }, all],
      [{ created_at: { $lt: requested.created_at } }, ""],
      [{ created_at: { $gt: requested.created_at, $lte: sent.created_at } }, "sent"],
      [{ created_at: { $gte: inDays(1) } }, ""],
      [{ valid_until: { $gte: inDays(0), $lte: inDays(10) } }, "sent"],
      [{ valid_until: { $lte: inDays(0) } }, "expired"],
      [{ valid_until: { $gt: inDays(10) } }, "bought declined"],
      [{ total: sent.sent_revision!.total }, "sent"],
      [{ total: { $gte: 800, $lt: 1300 } }, "sent expired"],
      [{ total: { $gt: bought.sent_revision!.total } }, "declined"],
      [{ status: ["sent", "expired"], customer_id: claire.id, total: { $lte: 900 } }, "sent"],
      [{ status: "sent", customer_id: jean.id }, ""],
      [{ q: "claire@", status: "expired" }, "expired"],
    ]
    const answers: unknown[] = []
    for (const [query] of cases) answers.push([query, await found(query)])
    expect(answers).toEqual(cases)

    const { quotes: listed } = await staff().call("adminListQuotes", { query: { order: "number" } })
    expect(listed[0]).toMatchObject({
      number: requested.number,
      po_number: "BC-2041",
      total: requested.total,
      owner_id: userId,
      company: null,
      customer: { email: "claire@example.test" },
    })
    expect(listed[2]).toMatchObject({ status: "expired" })
    expect(listed[3]).toMatchObject({
      status: "accepted",
      order_id: order.id,
      total: bought.sent_revision!.total,
      company: { id: company.id, name: "Tonnellerie Ålund" },
      customer: { id: jean.id },
    })
  })

  it("is ordered as staff ask, unread ones first unless they do, and comes page by page", async () => {
    const { declined, found, nameOf, bought } = await setUp()
    expect(await found({ order: "total" })).toBe("requested sent expired bought declined")
    expect(await found({ order: "-total" })).toBe("declined bought expired sent requested")
    expect(await found({ order: "-number" })).toBe("declined bought expired sent requested")
    expect(await found({ order: "created_at" })).toBe("requested sent expired bought declined")
    expect(await found({ order: "-valid_until", status: ["sent", "declined"] })).toBe(
      "declined sent",
    )
    expect(await found({ order: "number", limit: 2, offset: 1 })).toBe("sent expired")
    expect(await found({ order: "number", limit: 2, offset: 4 })).toBe("declined")
    expect(await found({ order: "number", limit: 2, offset: 6 })).toBe("")
    const page = await staff().call("adminListQuotes", { query: { limit: 2, offset: 2 } })
    expect(page).toMatchObject({ count: 5, limit: 2, offset: 2 })

    const { quotes } = await staff().call("adminListQuotes")
    expect(quotes.map(({ id, is_unread }) => [nameOf(id), is_unread])).toEqual([
      ["declined", true],
      ["bought", true],
      ["expired", false],
      ["sent", false],
      ["requested", false],
    ])
    await staff().call("adminReadQuote", { params: { id: declined.id }, body: {} })
    const { quotes: read } = await staff().call("adminListQuotes")
    expect(read[0]).toMatchObject({ id: bought.id, is_unread: true })
  })

  it("refuses a filter that is none, by its name", async () => {
    for (const [query, path] of [
      [{ status: "lost" }, "status"],
      [{ limit: 101 }, "limit"],
      [{ order: "internal_note" }, "order"],
      [{ total: "much" }, "total"],
      [{ created_at: { $gte: "yesterday" } }, "created_at.$gte"],
      [{ created_at: { $like: "2026" } }, "created_at.$like"],
      [{ version: 1 }, "version"],
    ] as [QueryInput, string][]) {
      const refused = await staff().refusal("adminListQuotes", { query })
      expect([query, refused.code, refused.details]).toEqual([
        query,
        "invalid_request",
        [expect.objectContaining({ path })],
      ])
    }
  })

  it("is a buyer's own, filtered by status, ordered and page by page", async () => {
    const { claire, nameOf } = await setUp()
    const found = async (query: QueryInput) => {
      const { quotes, count } = await claire.call("storeListQuotes", { query })
      return [quotes.map(({ id }) => nameOf(id)).join(" "), count]
    }
    expect(await found({})).toEqual(["expired sent requested", 3])
    expect(await found({ order: "total" })).toEqual(["requested sent expired", 3])
    expect(await found({ status: "expired" })).toEqual(["expired", 1])
    expect(await found({ status: ["sent", "in_review"] })).toEqual(["sent requested", 2])
    expect(await found({ status: ["accepted", "declined"] })).toEqual(["", 0])
    expect(await found({ limit: 1, offset: 1 })).toEqual(["sent", 3])
  })

  it("has the quotes that staff open for a customer, at their prices, to their company's address", async () => {
    const jean = await customer("jean")
    const company = await registerCompany(jean, { vat_number: null })
    const { variantId } = await aVariant(staff())
    const region_id = await regionIdOf(jean)
    const { quote } = await staff().call("adminCreateQuote", {
      body: {
        customer_id: jean.id,
        region_id,
        po_number: "BC-1",
        locale: "en-US",
        items: [
          { variant_id: variantId, quantity: 2 },
          { variant_id: variantId, quantity: 1, unit_price: 99.5, note: "Deuxième choix" },
          { title: "Cintrage", quantity: 1, unit_price: 10 },
        ],
      },
    })
    expect(quote).toMatchObject({
      status: "in_review",
      version: 1,
      is_unread: false,
      currency_code: "eur",
      company: { id: company.id },
      customer: { id: jean.id },
      shipping_address: { city: aCompany().billing_address.city, country_code: "de" },
      items: [
        { unit_price: 350, quantity: 2 },
        { unit_price: 99.5, note: "Deuxième choix" },
        { title: "Cintrage", unit_price: 10, variant_id: null },
      ],
      item_subtotal: 809.5,
      tax_lines: [{ rate: 19 }],
    })
    const { quote: elsewhere } = await staff().call("adminCreateQuote", {
      body: { customer_id: jean.id, region_id, shipping_address: FRANCE },
    })
    expect(elsewhere).toMatchObject({ items: [], total: 0, shipping_address: { city: "Bordeaux" } })
    const empty = { params: { id: elsewhere.id }, body: { version: 1 } }
    expect((await staff().refusal("adminSendQuote", empty)).code).toBe("quote_empty")
    const { quotes, count } = await jean.call("storeListQuotes")
    expect([count, quotes.map(({ allowed_actions }) => allowed_actions)]).toEqual([
      2,
      [["cancel"], ["cancel"]],
    ])
    const sent = await send(staff(), quote.id)
    const { order } = await jean.call("storeAcceptQuote", {
      params: { id: quote.id },
      body: acceptanceOf(sent),
    })
    expect(order?.id).toBeTruthy()
  })

  it("has the end of each conversation, and a quote has more of its own", async () => {
    const claire = await customer("claire")
    const { variantId } = await aVariant(staff())
    const [long, short] = [await aRequest(claire, variantId), await aRequest(claire, variantId)]
    const begin = Date.now() - 60 * 60_000
    const say = (quote_id: string, n: number, is_internal = false) => ({
      quote_id,
      author: "staff",
      author_id: "user_1",
      text: `${n}`,
      is_internal,
      created_at: new Date(begin + n * 1000),
    })
    await container()
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .createMillesimeQuoteMessages([
        ...Array.from({ length: 205 }, (_, n) => say(long.id, n)),
        say(long.id, 205, true),
        say(short.id, 0),
      ] as never)
    const partOf = (messages: { text: string }[]) => [messages[0]?.text, messages.at(-1)?.text]

    const { quotes } = await claire.call("storeListQuotes")
    expect(quotes.map(({ messages }) => [messages.length, ...partOf(messages)])).toEqual([
      [1, "0", "0"],
      [20, "185", "204"],
    ])
    const params = { id: long.id }
    const { quote } = await claire.call("storeGetQuote", { params })
    expect([quote.messages.length, ...partOf(quote.messages)]).toEqual([200, "5", "204"])
    const { quote: seen } = await staff().call("adminGetQuote", { params })
    expect([seen.messages.length, ...partOf(seen.messages)]).toEqual([200, "6", "205"])
  })

  it("has none for a guest, nor for the member of a suspended company", async () => {
    const jean = await customer("jean")
    const { id } = await registerCompany(jean, { vat_number: null })
    await staff().call("adminApproveCompany", { params: { id }, body: {} })
    await staff().call("adminSuspendCompany", { params: { id }, body: { reason: "Impayés" } })
    const region_id = await regionIdOf(jean)
    const open = (customer_id: string) =>
      staff().refusal("adminCreateQuote", { body: { customer_id, region_id } })
    expect((await open(jean.id)).code).toBe("company_suspended")
    const { cart } = await anonymous().succeed<{ cart: { customer_id: string } }>(
      "POST",
      "/store/carts",
      { region_id, email: "guest@example.test" },
    )
    expect(await open(cart.customer_id)).toMatchObject({
      code: "invalid_request",
      details: [{ path: "customer_id" }],
    })
    expect((await staff().call("adminListQuotes")).count).toBe(0)
  })
})
