import { completeCart, prepareCart } from "../../support/checkout"
import { type Colleague, join, registerCompany, watchInvites } from "../../support/companies"
import { aSentQuote, aVariant, acceptanceOf } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Answer = { code?: string; quote: { status: string }; order?: { id: string } }
type Period = "order" | "month" | "year"

describeShop("A company's approval (invariant 11)", ({ container, customer, staff }) => {
  let given: Awaited<ReturnType<typeof setUp>>

  beforeAll(async () => {
    given = await setUp()
  })

  const setUp = async () => {
    const tokenOf = watchInvites(container())
    const admin = await customer("admin")
    const company = await registerCompany(admin, { vat_number: null })
    const approver = await join({ customer }, admin, tokenOf, "approver", "approver")
    const buyer = await join({ customer }, admin, tokenOf, "buyer")
    const { variantId } = await aVariant(staff())
    const limit = (member: Colleague, amount: number, period: Period = "month") =>
      admin.call("storeUpdateCompanyMember", {
        params: { id: member.memberId },
        body: { spending_limit: { amount, currency_code: "eur", period } },
      })
    return { admin, company, approver, buyer, variantId, limit }
  }

  const accept = async (who: Colleague, variantId: string) => {
    const sent = await aSentQuote(staff(), who, variantId, 1)
    const path = `/store/quotes/${sent.id}/accept`
    const answer = await who.request<Answer>("POST", path, acceptanceOf(sent))
    return { sent, answer, again: () => who.request<Answer>("POST", path, acceptanceOf(sent)) }
  }

  const orders = async () =>
    (
      await staff().succeed<{ orders: { id: string; customer_id: string }[] }>(
        "GET",
        "/admin/orders?fields=id,customer_id",
      )
    ).orders

  it("comes before an order above the limit, by anybody but who accepted", async () => {
    const { admin, approver, buyer, company, variantId, limit } = given
    await limit(buyer, 1)
    const { sent, answer } = await accept(buyer, variantId)
    expect([answer.status, answer.body.quote.status, answer.body.order]).toEqual([
      202,
      "pending_approval",
      undefined,
    ])
    expect(await orders()).toEqual([])

    const params = { id: sent.id }
    const denied = await buyer.request<Answer>(
      "POST",
      `/store/quote-approvals/${sent.id}/approve`,
      {},
    )
    expect([denied.status, denied.body.code]).toEqual([403, "forbidden"])
    const { quote_approvals } = await approver.call("storeListQuoteApprovals")
    expect(quote_approvals.map(({ id, allowed_actions }) => [id, allowed_actions])).toEqual([
      [sent.id, expect.arrayContaining(["approve", "reject", "cancel"])],
    ])

    const { quote, order } = await approver.call("storeApproveQuote", { params, body: {} })
    expect([quote.status, quote.order_id]).toEqual(["accepted", order!.id])
    expect(await orders()).toEqual([
      expect.objectContaining({ id: order!.id, customer_id: buyer.id }),
    ])
    const ofCompany = await staff().call("adminListCompanyOrders", { params: { id: company.id } })
    expect(ofCompany.orders.map(({ id }) => id)).toEqual([order!.id])
    // It counts against the limit of who accepted, as their own purchases do.
    const { company: seen } = await buyer.call("storeGetCompany")
    expect(seen.spending).toMatchObject({ spent: sent.total, left: 0 })
    expect((await admin.call("storeListQuoteApprovals")).count).toBe(0)
  })

  it("comes before every order of a buyer, where the company wants it so", async () => {
    const { admin, approver, buyer, variantId } = given
    const denied = await approver.request("POST", "/store/companies/me", {
      approval_required: true,
    })
    expect(denied.status).toBe(403)
    await admin.call("storeUpdateCompany", { body: { approval_required: true } })
    expect((await accept(buyer, variantId)).answer.status).toBe(202)
    expect((await accept(approver, variantId)).answer.status).toBe(200)
  })

  it("may be refused, and the quote is the buyer's again", async () => {
    const { approver, buyer, variantId, limit } = given
    await limit(buyer, 1)
    const { sent, again } = await accept(buyer, variantId)
    const { quote } = await approver.call("storeRejectQuoteApproval", {
      params: { id: sent.id },
      body: { reason: "Trop cher" },
    })
    expect(quote.status).toBe("sent")
    await limit(buyer, 100_000)
    expect((await again()).status).toBe(200)
  })

  it("is never given to oneself", async () => {
    const { admin, approver, variantId, limit } = given
    await limit(approver, 1)
    const { sent } = await accept(approver, variantId)
    const path = `/store/quote-approvals/${sent.id}/approve`
    const own = await approver.request<Answer>("POST", path, {})
    expect([own.status, own.body.code]).toEqual([403, "forbidden"])
    expect((await approver.call("storeListQuoteApprovals")).count).toBe(0)
    expect((await admin.request("POST", path, {})).status).toBe(200)
  })

  it("is needed by all but those of several acceptances at once that fit one limit", async () => {
    const { buyer, variantId, limit } = given
    const quotes = []
    for (let n = 0; n < 3; n += 1) quotes.push(await aSentQuote(staff(), buyer, variantId, 1))
    const [first] = quotes
    await limit(buyer, Number((first!.total * 1.5).toFixed(2)), "year")
    const answers = await Promise.all(
      quotes.map((sent) =>
        buyer.request<Answer>("POST", `/store/quotes/${sent.id}/accept`, acceptanceOf(sent)),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 202, 202])
    expect(await orders()).toHaveLength(1)
  })

  it("counts carts and quotes in one ledger", async () => {
    const { buyer, variantId, limit } = given
    const cart = await prepareCart(
      buyer,
      [{ variant_id: variantId, quantity: 1 }],
      "buyer@example.test",
    )
    const { total } = await completeCart(buyer, cart)
    await limit(buyer, Number((total * 1.5).toFixed(2)))
    expect((await accept(buyer, variantId)).answer.status).toBe(202)
    await limit(buyer, Number((total * 3).toFixed(2)))
    expect((await accept(buyer, variantId)).answer.status).toBe(200)
    await limit(buyer, Number((total * 2).toFixed(2)))
    const next = await prepareCart(
      buyer,
      [{ variant_id: variantId, quantity: 1 }],
      "buyer@example.test",
    )
    const refused = await buyer.request<Answer>("POST", `/store/carts/${next.id}/complete`)
    expect([refused.status, refused.body.code]).toEqual([403, "company_spending_limit"])
  })

  it("is of what the approver has read, where they say so", async () => {
    const { admin, buyer, variantId } = given
    await admin.call("storeUpdateCompany", { body: { approval_required: true } })
    const { sent } = await accept(buyer, variantId)
    const approve = (body: object) =>
      admin.request<Answer>("POST", `/store/quote-approvals/${sent.id}/approve`, body)
    const seen = acceptanceOf(sent)
    expect((await approve({ ...seen, total: 1 })).body.code).toBe("quote_totals_changed")
    expect((await approve({ ...seen, revision: 7 })).body.code).toBe("quote_revision_stale")
    expect((await approve({ total: seen.total })).status).toBe(400)
    expect((await approve(seen)).status).toBe(200)
  })

  it("helps no suspended company", async () => {
    const { admin, approver, buyer, company, variantId, limit } = given
    await staff().call("adminApproveCompany", { params: { id: company.id }, body: {} })
    await admin.call("storeUpdateCompany", { body: { approval_required: true } })
    await limit(buyer, 1)
    const { sent } = await accept(buyer, variantId)
    const open = await aSentQuote(staff(), buyer, variantId, 1)
    await staff().call("adminSuspendCompany", {
      params: { id: company.id },
      body: { reason: "Impayés" },
    })
    const denied = await Promise.all([
      approver.request<Answer>("POST", `/store/quote-approvals/${sent.id}/approve`, {}),
      buyer.request<Answer>("POST", `/store/quotes/${open.id}/accept`, acceptanceOf(open)),
    ])
    expect(denied.map(({ status, body }) => [status, body.code])).toEqual([
      [403, "company_suspended"],
      [403, "company_suspended"],
    ])
    expect(await orders()).toEqual([])
    expect((await buyer.call("storeListQuotes")).count).toBe(2)
  })

  it("keeps the terms of payment on the order", async () => {
    const { buyer, company, variantId } = given
    await staff().call("adminUpdateCompany", {
      params: { id: company.id },
      body: { terms: { net_days: 45, pay_by_invoice: true } },
    })
    const { answer } = await accept(buyer, variantId)
    const { order } = await staff().succeed<{ order: { metadata: object } }>(
      "GET",
      `/admin/orders/${answer.body.order!.id}?fields=metadata`,
    )
    expect(order.metadata).toMatchObject({ payment_terms: "invoice_45_days" })
  })
})
