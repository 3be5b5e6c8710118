import { completeCart, prepareCart } from "../../support/checkout"
import type { Client } from "../../support/client"
import { join, registerCompany, watchInvites } from "../../support/companies"
import { createBarrel } from "../../support/factories"
import { describeShop } from "../../support/shop"

type Orders = { orders: { id: string }[]; count: number }

const idsOf = ({ orders }: Orders) => orders.map(({ id }) => id)

describeShop("The orders of a company", ({ container, customer, staff }) => {
  const buyWith = async (variantId: string, buyer: Client, name: string) =>
    completeCart(
      buyer,
      await prepareCart(buyer, [{ variant_id: variantId, quantity: 1 }], `${name}@example.test`),
    )

  let given: Awaited<ReturnType<typeof setUp>>

  beforeAll(async () => {
    given = await setUp()
  })

  /** A company where the admin and a buyer have ordered, beside a customer who has ordered, too. */
  const setUp = async () => {
    const tokenOf = watchInvites(container())
    const admin = await customer("admin")
    const company = await registerCompany(admin, { vat_number: null })
    const approver = await join({ customer }, admin, tokenOf, "approver", "approver")
    const buyer = await join({ customer }, admin, tokenOf, "buyer")
    const barrel = await createBarrel(staff(), { stock: [{ quantity: 50 }] })
    const { product } = await staff().succeed<{ product: { variants: { id: string }[] } }>(
      "GET",
      `/admin/products/${barrel.id}`,
    )
    const variantId = product.variants[0]!.id
    const first = await buyWith(variantId, admin, "admin")
    const second = await buyWith(variantId, buyer, "buyer")
    const stranger = await customer("stranger")
    const foreign = await buyWith(variantId, stranger, "stranger")
    return { admin, approver, buyer, company, first, second, foreign, stranger }
  }

  it("are all there for its admins and approvers, and a buyer's own for a buyer", async () => {
    const { admin, approver, buyer, stranger, first, second } = given
    for (const member of [admin, approver]) {
      const page = await member.call("storeListCompanyOrders")
      expect(idsOf(page)).toEqual([second.id, first.id])
    }
    const own = await buyer.call("storeListCompanyOrders")
    expect([own.count, own.orders]).toEqual([
      1,
      [
        expect.objectContaining({
          id: second.id,
          status: "pending",
          payment_status: "authorized",
          fulfillment_status: "not_fulfilled",
          total: second.total,
        }),
      ],
    ])
    const colleagues = await buyer.call("storeListCompanyOrders", {
      query: { customer_id: admin.id },
    })
    expect(colleagues.count).toBe(0)
    expect((await stranger.request("GET", "/store/companies/me/orders")).status).toBe(404)
  })

  it("are found by staff on the company and in the list of all orders", async () => {
    const { buyer, company, first, second, foreign } = given
    const list = (query: Record<string, string | number>) =>
      staff().call("adminListCompanyOrders", { params: { id: company.id }, query })
    expect(idsOf(await list({}))).toEqual([second.id, first.id])
    expect(idsOf(await list({ order: "created_at", limit: 1 }))).toEqual([first.id])
    expect(idsOf(await list({ customer_id: buyer.id }))).toEqual([second.id])
    await staff().succeed("POST", `/admin/orders/${first.id}/cancel`, {})
    expect(idsOf(await list({ status: "canceled" }))).toEqual([first.id])
    const unknown = await staff().request("GET", "/admin/companies/unknown/orders")
    expect(unknown.status).toBe(404)

    const all = (query: string) => staff().succeed<Orders>("GET", `/admin/orders${query}`)
    expect((await all("")).count).toBe(3)
    expect(idsOf(await all(`?company_id=${company.id}&order=created_at`))).toEqual([
      first.id,
      second.id,
    ])
    expect(idsOf(await all(`?company_id=${company.id}&id=${foreign.id}`))).toEqual([])
    expect(idsOf(await all(`?company_id=${company.id}&id=${first.id}`))).toEqual([first.id])
    expect((await all("?company_id=unknown")).count).toBe(0)
  })

  it("show a member what is left of a limit", async () => {
    const { admin, buyer, second } = given
    const spendingOf = async () => (await buyer.call("storeGetCompany")).company.spending
    expect(await spendingOf()).toBeNull()
    await admin.call("storeUpdateCompanyMember", {
      params: { id: buyer.memberId },
      body: { spending_limit: { amount: 10_000, currency_code: "eur", period: "year" } },
    })
    expect(await spendingOf()).toMatchObject({
      currency_code: "eur",
      spent: second.total,
      left: Number((10_000 - second.total).toFixed(2)),
    })
  })
})
