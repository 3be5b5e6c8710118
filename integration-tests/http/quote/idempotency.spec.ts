import { adminQuoteEndpoints, storeQuoteEndpoints } from "../../../src/contracts/quote"
import type { Endpoint } from "../../../src/http/endpoints"
import type { Client } from "../../support/client"
import { inDays } from "../../support/quote-fixtures"
import { aCart, aSentQuote, aVariant, acceptanceOf } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Body = { code?: string; quote?: { id: string; version?: number }; order?: { id: string } }

describeShop("A quote's Idempotency-Key", ({ customer, staff }) => {
  const post = (who: Client, key: string, path: string, body: object) =>
    who.with({ "idempotency-key": key }).request<Body>("POST", path, body)

  const isReplay = ({ headers }: { headers: Headers }) =>
    headers.get("idempotent-replayed") === "true"

  const everything = async (id: string) => ({
    quote: await staff().call("adminGetQuote", { params: { id } }),
    events: await staff().call("adminListQuoteEvents", { params: { id } }),
  })

  it("is honoured by all that changes something, but for the mark of having been read", () => {
    const without = Object.entries<Endpoint>({ ...storeQuoteEndpoints, ...adminQuoteEndpoints })
      .filter(([, { method, idempotent }]) => method !== "GET" && !idempotent)
      .map(([name]) => name)
    expect(without).toEqual(["adminReadQuote"])
  })

  it("opens one quote of a cart however often its buyer asks, with the same answer", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }])
    const body = { cart_id: cart.id, message: "Bonjour" }
    const first = await post(buyer, "ask-1", "/store/quotes", body)
    const again = await post(buyer, "ask-1", "/store/quotes", body)
    expect([first.status, isReplay(first)]).toEqual([201, false])
    expect([again.status, isReplay(again), again.body]).toEqual([201, true, first.body])
    const other = await post(buyer, "ask-1", "/store/quotes", { ...body, message: "Bonsoir" })
    expect([other.status, other.body.code]).toEqual([422, "idempotency_key_reused"])
    const { id } = first.body.quote!
    const elsewhere = await post(buyer, "ask-1", `/store/quotes/${id}/cancel`, {})
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, "idempotency_key_reused"])
    const { quotes } = await staff().call("adminListQuotes")
    expect(quotes).toMatchObject([{ id, status: "requested" }])
    expect((await staff().call("adminListQuoteEvents", { params: { id } })).count).toBe(1)
  })

  it("lets one of several requests at once be done, and the others wait or repeat it", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }])
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(buyer, "ask-1", "/store/quotes", { cart_id: cart.id })),
    )
    const done = answers.filter(({ status }) => status === 201)
    const refused = answers.filter(({ status }) => status !== 201)
    expect(new Set(done.map(({ body }) => body.quote?.id)).size).toBe(1)
    expect(done.filter((answer) => !isReplay(answer))).toHaveLength(1)
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      refused.map(() => [409, "locked"]),
    )
    const late = await post(buyer, "ask-1", "/store/quotes", { cart_id: cart.id })
    expect([late.status, isReplay(late), late.body]).toEqual([201, true, done[0]!.body])
    expect((await staff().call("adminListQuotes")).count).toBe(1)
  })

  it("repeats the order of an acceptance, and the refusal of one", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const path = `/store/quotes/${sent.id}/accept`
    const stale = { ...acceptanceOf(sent), revision: 2 }
    const refused = await post(buyer, "accept-1", path, stale)
    expect([refused.status, refused.body.code]).toEqual([409, "quote_revision_stale"])
    const accepted = await post(buyer, "accept-2", path, acceptanceOf(sent))
    expect(accepted.status).toBe(200)
    const before = await everything(sent.id)
    const repeated = await post(buyer, "accept-2", path, acceptanceOf(sent))
    expect([isReplay(repeated), repeated.body]).toEqual([true, accepted.body])
    const stillRefused = await post(buyer, "accept-1", path, stale)
    expect([isReplay(stillRefused), stillRefused.body]).toEqual([true, refused.body])
    expect(await everything(sent.id)).toEqual(before)
    const { count } = await staff().succeed<{ count: number }>("GET", "/admin/orders")
    expect(count).toBe(1)
  })

  it("writes one message, one line and one revision, however often each is sent", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const { id } = await aSentQuote(staff(), buyer, variantId)
    await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "À revoir" } })
    const twice = async (who: Client, key: string, path: string, body: object) => {
      const first = await post(who, key, path, body)
      const again = await post(who, key, path, body)
      expect(first.status).toBeLessThan(300)
      expect([path, again.status, isReplay(again), again.body]).toEqual([
        path,
        first.status,
        true,
        first.body,
      ])
      return first.body.quote
    }
    await twice(buyer, "say-1", `/store/quotes/${id}/messages`, { text: "Alors ?" })
    const { version } = (await staff().call("adminGetQuote", { params: { id } })).quote
    const added = await twice(staff(), "line-1", `/admin/quotes/${id}/items`, {
      version,
      title: "Cintrage",
      quantity: 1,
      unit_price: 10,
    })
    const revised = await twice(staff(), "send-1", `/admin/quotes/${id}/send`, {
      version: added!.version,
    })
    await twice(staff(), "extend-1", `/admin/quotes/${id}/extend`, { valid_until: inDays(9) })
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    expect(quote).toMatchObject({
      messages: [{ text: "À revoir" }, { text: "Alors ?" }],
      items: [{}, { title: "Cintrage" }],
      current_revision: 3,
      version: revised!.version! + 1,
    })
  })

  it("takes a line out once, by DELETE", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const path = `/admin/quotes/${sent.id}/items/${sent.items[0]!.id}?version=${sent.version}`
    const remove = () => staff().with({ "idempotency-key": "out-1" }).request<Body>("DELETE", path)
    const first = await remove()
    const again = await remove()
    expect([first.status, again.status, isReplay(again)]).toEqual([200, 200, true])
    expect(again.body).toEqual(first.body)
    expect(first.body.quote).toMatchObject({ items: [], version: sent.version + 1 })
  })

  it("is each caller's own: the same key of another buyer is another request", async () => {
    const { variantId } = await aVariant(staff())
    const answers = []
    for (const name of ["one", "two"]) {
      const buyer = await customer(name)
      const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }])
      answers.push(await post(buyer, "ask-1", "/store/quotes", { cart_id: cart.id }))
    }
    expect(answers.map((answer) => [answer.status, isReplay(answer)])).toEqual([
      [201, false],
      [201, false],
    ])
    expect(new Set(answers.map(({ body }) => body.quote?.id)).size).toBe(2)
  })

  it("gives a stranger nothing of the quote that its buyer was answered with", async () => {
    const [buyer, stranger] = [await customer("buyer"), await customer("stranger")]
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const path = `/store/quotes/${sent.id}/accept`
    expect((await post(buyer, "accept-1", path, acceptanceOf(sent))).status).toBe(200)
    const answer = await post(stranger, "accept-1", path, acceptanceOf(sent))
    expect([answer.status, answer.body.code, isReplay(answer)]).toEqual([404, "not_found", false])
  })
})
