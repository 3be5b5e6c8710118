import type { AdminQuote } from "../../../src/contracts/quote"
import { storeQuoteEndpoints } from "../../../src/contracts/quote"
import type { Endpoint } from "../../../src/http/endpoints"
import { regionIdOf } from "../../support/checkout"
import type { Client } from "../../support/client"
import { watchInvites } from "../../support/companies"
import { textOfPdf } from "../../support/pdf"
import { type Parties, aBuyingCompany, aPendingQuote, inDays } from "../../support/quote-fixtures"
import { aSentQuote, aVariant, acceptanceOf, send } from "../../support/quotes"
import { awaitMails } from "../../support/mails"
import { describeShop } from "../../support/shop"

/** What staff write that no buyer may ever read: each text has this in it, each price this amount. */
const CANARY = "canari-8fb3"
const CANARY_PRICE = 7391.83
/** The price as it is, in French and in English. */
const PRICES = /7391[.,]83|7[\s\u00a0\u202f]391,83|7,391\.83/

type Variant = { productId: string; variantId: string }

describeShop("What staff keep to themselves", ({ container, customer, staff }) => {
  let parties: Parties
  let variant: Variant

  beforeAll(async () => {
    parties = await aBuyingCompany({ customer }, watchInvites(container()))
    variant = await aVariant(staff())
  })

  const read = async (id: string) => (await staff().call("adminGetQuote", { params: { id } })).quote

  /** Everything that staff can do to a draft and among themselves, with the canary in it. */
  const hideCanaries = async (id: string): Promise<AdminQuote> => {
    const params = { id }
    const edit = async (change: (version: number) => Promise<unknown>) =>
      change((await read(id)).version)
    await edit((version) =>
      staff().call("adminUpdateQuote", {
        params,
        body: { version, terms: `Conditions ${CANARY}`, valid_until: inDays(20) },
      }),
    )
    await edit((version) =>
      staff().call("adminUpdateQuote", {
        params,
        body: { version, internal_note: `Marge 40 % ${CANARY}` },
      }),
    )
    await edit((version) =>
      staff().call("adminAddQuoteItem", {
        params,
        body: {
          version,
          title: `Ligne ${CANARY}`,
          quantity: 1,
          unit_price: CANARY_PRICE,
          note: `Note ${CANARY}`,
        },
      }),
    )
    const { items } = await read(id)
    await edit((version) =>
      staff().call("adminUpdateQuoteItem", {
        params: { id, item_id: items[0]!.id },
        body: { version, note: CANARY, unit_price: CANARY_PRICE, title: CANARY, quantity: 7 },
      }),
    )
    await edit((version) =>
      staff().call("adminDiscountQuote", {
        params,
        body: { version, type: "fixed", value: CANARY_PRICE, item_id: items[0]!.id },
      }),
    )
    await edit((version) =>
      staff().call("adminShipQuote", {
        params,
        body: { version, amount: CANARY_PRICE, name: CANARY },
      }),
    )
    await staff().call("adminPostQuoteMessage", {
      params,
      body: { text: `Il paiera ${CANARY}`, internal: true },
    })
    return read(id)
  }

  const fill = (path: string, id: string) => path.replace(":id", id).replace(":number", "1")

  /** All that one can read of a quote, by its address. */
  const readings = async (who: Client, id: string): Promise<Record<string, string>> => {
    const answers: Record<string, string> = {}
    for (const [name, { method, path }] of Object.entries<Endpoint>(storeQuoteEndpoints)) {
      if (method !== "GET") continue
      if (path.endsWith("/document")) {
        const { content } = await who.download(name as "storeGetQuoteDocument", {
          params: { id, number: "1" },
        })
        answers[name] = content.toString("latin1") + (await textOfPdf(content))
      } else {
        answers[name] = JSON.stringify(await who.succeed("GET", fill(path, id)))
      }
    }
    return answers
  }

  const leaks = (answers: Record<string, string>): string[] =>
    Object.entries(answers)
      .filter(([, text]) => text.includes(CANARY) || PRICES.test(text))
      .map(([name]) => name)

  it("is in nothing that a buyer, approver or admin of the company can read", async () => {
    const quote = await aSentQuote(staff(), parties.buyer, variant.variantId)
    const pending = await aPendingQuote(staff(), parties, variant.variantId)
    expect(JSON.stringify(await hideCanaries(quote.id))).toContain(CANARY)
    await staff().call("adminPostQuoteMessage", {
      params: { id: pending.id },
      body: { text: CANARY, internal: true },
    })
    for (const who of [parties.admin, parties.approver]) {
      for (const { id } of [quote, pending]) {
        const answers = await readings(who, id)
        expect(Object.keys(answers)).toHaveLength(6)
        expect(leaks(answers)).toEqual([])
        expect(answers.storeListQuotes).toContain(id)
      }
    }
    const approvals = await parties.approver.call("storeListQuoteApprovals")
    expect(approvals.quote_approvals.map(({ id }) => id)).toEqual([pending.id])
  })

  it("is in no answer to what a buyer does, nor in the order, nor in any e-mail", async () => {
    const { buyer } = parties
    const does = async (name: string, change: (quote: AdminQuote) => object) => {
      const quote = await aSentQuote(staff(), buyer, variant.variantId)
      await hideCanaries(quote.id)
      const path = `/store/quotes/${quote.id}/${name}`
      const answer = await buyer.succeed("POST", path, change(quote))
      return { quote, text: JSON.stringify(answer) }
    }
    const answers: Record<string, string> = {}
    answers.message = (await does("messages", () => ({ text: "Bonjour" }))).text
    answers.counter = (
      await does("counter", ({ items }) => ({
        revision: 1,
        items: [{ item_id: items[0]!.id, quantity: 3 }],
      }))
    ).text
    answers.decline = (await does("decline", () => ({ revision: 1 }))).text
    answers.cancel = (await does("cancel", () => ({}))).text
    const accepted = await does("accept", acceptanceOf)
    answers.accept = accepted.text
    const { order } = JSON.parse(accepted.text) as { order: { id: string } }
    answers.order = JSON.stringify(
      await buyer.succeed(
        "GET",
        `/store/orders/${order.id}?fields=+metadata,*items,+items.metadata`,
      ),
    )
    answers.orders = JSON.stringify(await buyer.succeed("GET", "/store/orders"))
    answers.companyOrders = JSON.stringify(await buyer.call("storeListCompanyOrders"))
    const mails = await awaitMails(staff(), { kind: "quote_sent", state: "sent" }, 5)
    const texts = mails.map(({ id }) => staff().call("adminGetMail", { params: { id } }))
    answers.emails = JSON.stringify(await Promise.all(texts))
    expect(leaks(answers)).toEqual([])
  })

  it("is behind no field that a buyer asks Medusa's own routes for", async () => {
    const { buyer } = parties
    const quote = await aSentQuote(staff(), buyer, variant.variantId)
    await hideCanaries(quote.id)
    const { order } = await buyer.call("storeAcceptQuote", {
      params: { id: quote.id },
      body: acceptanceOf(quote),
    })
    for (const field of [
      "millesime_quote.*",
      "*millesime_quote",
      "+millesime_quote.draft",
      "+millesime_quote.internal_note",
    ]) {
      const fields = encodeURIComponent(field)
      for (const path of [
        `/store/orders/${order!.id}?fields=${fields}`,
        `/store/orders?fields=${fields}`,
        `/store/customers/me?fields=${fields}`,
      ]) {
        const { status, body } = await buyer.request("GET", path)
        expect([path, status, "millesime_quote" in JSON.parse(JSON.stringify(body))]).toEqual([
          path,
          expect.any(Number),
          false,
        ])
        expect([path, leaks({ path: JSON.stringify(body) })]).toEqual([path, []])
        expect(JSON.stringify(body)).not.toContain("internal_note")
      }
    }
  })

  it("is not in a quote that staff open for a buyer, until they send it", async () => {
    const { buyer } = parties
    const { quote: opened } = await staff().call("adminCreateQuote", {
      body: {
        customer_id: buyer.id,
        region_id: await regionIdOf(buyer),
        items: [{ title: CANARY, quantity: 1, unit_price: CANARY_PRICE, note: CANARY }],
      },
    })
    const { id } = opened
    expect(opened.items).toMatchObject([{ title: CANARY, unit_price: CANARY_PRICE }])
    const seen = async () => ({
      one: JSON.stringify(await buyer.call("storeGetQuote", { params: { id } })),
      list: JSON.stringify(await buyer.call("storeListQuotes")),
    })
    expect(leaks(await seen())).toEqual([])
    await send(staff(), id)
    expect(leaks(await seen())).toEqual(["one", "list"])
  })

  it("becomes the buyer's when it is sent, but for notes and messages among staff", async () => {
    const { buyer } = parties
    const { id } = await aSentQuote(staff(), buyer, variant.variantId)
    await hideCanaries(id)
    await staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "À revoir" } })
    await send(staff(), id)
    const { quote } = await buyer.call("storeGetQuote", { params: { id } })
    expect(quote.current_revision).toBe(2)
    expect(quote.items.map(({ title }) => title)).toEqual([CANARY, `Ligne ${CANARY}`])
    const answers = JSON.stringify(await readings(parties.admin, id))
    expect(answers).not.toMatch(/Marge 40 %|Il paiera/)
  })
})
