import {
  type AdminQuote,
  adminQuoteEndpoints,
  storeQuoteEndpoints,
} from "../../../src/contracts/quote"
import type { Endpoint } from "../../../src/http/endpoints"
import type { Client } from "../../support/client"
import { registerCompany, watchInvites } from "../../support/companies"
import { aBuyingCompany, aPendingQuote } from "../../support/quote-fixtures"
import { aCart, aSentQuote, aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Name = keyof typeof storeQuoteEndpoints

/** Every route of one quote. */
const OF_ONE = Object.entries<Endpoint>(storeQuoteEndpoints).filter(([, { path }]) =>
  path.includes(":id"),
) as [Name, Endpoint][]

const LISTS = ["storeListQuotes", "storeListQuoteApprovals"] as const

const isApproval = (name: Name) => storeQuoteEndpoints[name].path.includes("quote-approvals")

/** A body for each route that would do something, were the quote one's own. */
const bodyFor = (name: Name, quote: AdminQuote): object | undefined => {
  const revision = quote.current_revision
  const bodies: Partial<Record<Name, object>> = {
    storePostQuoteMessage: { text: "Écoutez-moi" },
    storeCounterQuote: { revision, items: [{ item_id: quote.items[0]!.id, quantity: 9 }] },
    storeAcceptQuote: { revision, total: quote.sent_revision!.total },
    storeDeclineQuote: { revision },
    storeCancelQuote: {},
    storeApproveQuote: {},
    storeRejectQuoteApproval: {},
  }
  return bodies[name]
}

const attempt = (who: Client, { method, path }: Endpoint, id: string, body?: object) =>
  who.request<{ code: string }>(
    method,
    path.replace(":id", id).replace(":number", "1").replace(":item_id", "none"),
    body,
  )

describeShop("The endpoints of a quote", ({ anonymous, container, customer, nobody, staff }) => {
  let given: Awaited<ReturnType<typeof setUp>>

  beforeAll(async () => {
    given = await setUp()
  })

  const everything = async () => {
    const { quotes } = await staff().call("adminListQuotes", { query: { order: "number" } })
    return Promise.all(
      quotes.map(async ({ id }) => ({
        quote: await staff().call("adminGetQuote", { params: { id } }),
        events: await staff().call("adminListQuoteEvents", { params: { id } }),
      })),
    )
  }

  /** A company with a quote sent to its buyer, one that awaits approval, and those who have nothing to do with it. */
  const setUp = async () => {
    const parties = await aBuyingCompany({ customer }, watchInvites(container()))
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), parties.buyer, variantId)
    const pending = await aPendingQuote(staff(), parties, variantId)
    const rival = await customer("rival")
    await registerCompany(rival, { name: "Rival", vat_number: null })
    const stranger = await customer("stranger")
    return { ...parties, variantId, sent, pending, rival, stranger }
  }

  it("are shut to a stranger and another company's admin like those of an unknown quote, and nothing is written", async () => {
    const { sent, pending, rival, stranger } = given
    const before = await everything()
    for (const [name, endpoint] of OF_ONE) {
      const quote = isApproval(name) ? pending : sent
      const body = bodyFor(name, quote)
      for (const who of [stranger, rival]) {
        const foreign = await attempt(who, endpoint, quote.id, body)
        const unknown = await attempt(who, endpoint, "quo_unknown", body)
        expect([name, foreign.status, foreign.body]).toEqual([name, 404, unknown.body])
        expect(unknown.status).toBe(404)
        expect(foreign.body.code).toBe("not_found")
      }
    }
    expect(OF_ONE).toHaveLength(11)
    for (const who of [rival, stranger]) {
      expect(await who.call("storeListQuotes")).toMatchObject({ quotes: [], count: 0 })
    }
    expect(await rival.call("storeListQuoteApprovals")).toMatchObject({ count: 0 })
    expect((await stranger.refusal("storeListQuoteApprovals")).status).toBe(404)
    expect(await everything()).toEqual(before)
  })

  it("are shut to whoever hasn't logged in, known quote or not, and nothing is written", async () => {
    const { sent, pending } = given
    const before = await everything()
    for (const [name, endpoint] of Object.entries<Endpoint>(storeQuoteEndpoints)) {
      const quote = isApproval(name as Name) ? pending : sent
      const body = bodyFor(name as Name, quote) ?? (endpoint.body && { cart_id: "cart" })
      const foreign = await attempt(anonymous(), endpoint, quote.id, body)
      const unknown = await attempt(anonymous(), endpoint, "quo_unknown", body)
      expect([name, foreign.status, foreign.body]).toEqual([name, 401, unknown.body])
      expect(foreign.body.code).toBe("unauthorized")
      const keyless = await attempt(nobody(), endpoint, quote.id, body)
      expect([name, keyless.status]).toEqual([name, 400])
    }
    expect(await everything()).toEqual(before)
  })

  it("open for admin and approver to all quotes of the company, for a buyer to their own", async () => {
    const { admin, approver, buyer, limited, sent, pending } = given
    const seen = async (who: Client) => {
      const { quotes, count } = await who.call("storeListQuotes")
      expect(count).toBe(quotes.length)
      return quotes.map(({ id }) => id)
    }
    expect(await seen(admin)).toEqual([pending.id, sent.id])
    expect(await seen(approver)).toEqual([pending.id, sent.id])
    expect(await seen(buyer)).toEqual([sent.id])
    expect(await seen(limited)).toEqual([pending.id])

    const readings = OF_ONE.filter(([, { method }]) => method === "GET")
    expect(readings).toHaveLength(4)
    for (const [name, endpoint] of readings) {
      const statuses = async (quote: AdminQuote) =>
        Promise.all(
          [admin, approver, buyer, limited].map(
            async (who) => (await attempt(who, endpoint, quote.id)).status,
          ),
        )
      expect([name, await statuses(sent)]).toEqual([name, [200, 200, 200, 404]])
      expect([name, await statuses(pending)]).toEqual([name, [200, 200, 404, 200]])
    }
    const before = await everything()
    for (const [name, endpoint] of OF_ONE.filter(([name]) => !isApproval(name))) {
      const foreign = await attempt(limited, endpoint, sent.id, bodyFor(name, sent))
      const unknown = await attempt(limited, endpoint, "quo_unknown", bodyFor(name, sent))
      expect([name, foreign.status, foreign.body]).toEqual([name, 404, unknown.body])
    }
    expect(await everything()).toEqual(before)
  })

  it("let only admins and approvers into the approvals of the company, and no buyer", async () => {
    const { admin, approver, buyer, limited, pending } = given
    for (const who of [admin, approver]) {
      const { quote_approvals, count } = await who.call("storeListQuoteApprovals")
      expect([count, quote_approvals.map(({ id }) => id)]).toEqual([1, [pending.id]])
    }
    const before = await everything()
    for (const who of [buyer, limited]) {
      expect((await who.refusal("storeListQuoteApprovals")).code).toBe("forbidden")
      for (const name of ["storeApproveQuote", "storeRejectQuoteApproval"] as const) {
        for (const id of [pending.id, "quo_unknown"]) {
          expect((await who.refusal(name, { params: { id }, body: {} })).code).toBe("forbidden")
        }
      }
    }
    expect(await everything()).toEqual(before)
  })

  it("follow the role, and the membership: who has left sees nothing, and the company keeps what was theirs", async () => {
    const { admin, approver, buyer, sent } = given
    await admin.call("storeUpdateCompanyMember", {
      params: { id: approver.memberId },
      body: { role: "buyer" },
    })
    const params = { id: sent.id }
    expect((await approver.refusal("storeGetQuote", { params })).code).toBe("not_found")
    await admin.call("storeRemoveCompanyMember", { params: { id: buyer.memberId } })
    expect((await buyer.refusal("storeGetQuote", { params })).code).toBe("not_found")
    expect((await buyer.call("storeListQuotes")).count).toBe(0)
    expect((await admin.call("storeGetQuote", { params })).quote.id).toBe(sent.id)
  })

  it("keep from a company what its members asked for before they joined", async () => {
    const founder = await customer("founder")
    const newcomer = await customer("newcomer")
    const { variantId } = given
    const { id } = await aSentQuote(staff(), newcomer, variantId)
    await registerCompany(founder, { vat_number: null })
    expect((await founder.refusal("storeGetQuote", { params: { id } })).code).toBe("not_found")
    const registered = await registerCompany(newcomer, { name: "Neu", vat_number: null })
    // It stays the customer's own, as does what they ask for in a company that is then rejected.
    expect((await newcomer.call("storeGetQuote", { params: { id } })).quote.id).toBe(id)
    const asked = await aSentQuote(staff(), newcomer, variantId)
    await staff().call("adminRejectCompany", {
      params: { id: registered.id },
      body: { reason: "Inconnue" },
    })
    const { quotes } = await newcomer.call("storeListQuotes")
    expect(quotes.map((quote) => quote.id)).toEqual([asked.id, id])
    const { company } = (await staff().call("adminGetQuote", { params: { id } })).quote
    expect(company).toBeNull()
  })

  it("give nobody but staff anything of staff's", async () => {
    const { admin, buyer, rival, stranger, sent } = given
    const before = await everything()
    const actors = { admin, buyer, rival, stranger, anonymous: anonymous(), nobody: nobody() }
    const open: unknown[] = []
    for (const [name, endpoint] of Object.entries<Endpoint>(adminQuoteEndpoints)) {
      for (const [actor, client] of Object.entries(actors)) {
        for (const id of [sent.id, "quo_unknown"]) {
          const body = endpoint.body && { version: sent.version }
          const { status } = await attempt(client, endpoint, id, body)
          if (status !== 401) open.push([name, actor, status])
        }
      }
    }
    expect(open).toEqual([])
    expect(await everything()).toEqual(before)
    expect(LISTS.length + OF_ONE.length + 1).toBe(Object.keys(storeQuoteEndpoints).length)
  })

  it("take no cart, company or customer from what a client says", async () => {
    const { buyer, variantId } = given
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 1 }])
    const before = await everything()
    for (const foreign of [
      { company_id: "company" },
      { customer_id: "cus" },
      { status: "accepted" },
      { unit_price: 1 },
    ]) {
      const answer = await buyer.refusal("storeRequestQuote", {
        body: { cart_id: cart.id, ...foreign },
      })
      expect(answer).toMatchObject({
        code: "invalid_request",
        details: [{ path: Object.keys(foreign)[0] }],
      })
    }
    for (const query of [{ customer_id: "cus" }, { company_id: "company" }, { q: "DEV" }]) {
      expect((await buyer.refusal("storeListQuotes", { query })).code).toBe("invalid_request")
    }
    expect(await everything()).toEqual(before)
  })
})
