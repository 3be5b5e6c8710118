import { Modules } from "@medusajs/framework/utils"
import { completeCart, prepareCart } from "../../support/checkout"
import type { Client } from "../../support/client"
import { type Colleague, join, registerCompany, watchInvites } from "../../support/companies"
import { createBarrel } from "../../support/factories"
import { describeShop } from "../../support/shop"

describeShop("A member's spending limit", ({ container, customer, staff }) => {
  let tokenOf: (id: string) => Promise<string>

  beforeAll(() => {
    tokenOf = watchInvites(container())
  })

  const aVariant = async () => {
    const { id } = await createBarrel(staff(), { stock: [{ quantity: 50 }] })
    const { product } = await staff().succeed<{ product: { variants: { id: string }[] } }>(
      "GET",
      `/admin/products/${id}`,
    )
    return product.variants[0]!.id
  }

  const aLimitedBuyer = async () => {
    const admin = await customer("admin")
    const company = await registerCompany(admin, { vat_number: null })
    const buyer = await join({ customer }, admin, tokenOf, "buyer")
    const limitTo = (
      amount: number,
      period: "order" | "month" | "year" = "month",
      currency_code = "eur",
    ) =>
      admin.call("storeUpdateCompanyMember", {
        params: { id: buyer.memberId },
        body: { spending_limit: { amount, currency_code, period } },
      })
    return { admin, company, buyer, limitTo }
  }

  const cartOf = (buyer: Colleague, variantId: string) =>
    prepareCart(buyer, [{ variant_id: variantId, quantity: 1 }], "buyer@example.test")

  const complete = (buyer: Client, cart: { id: string }) =>
    buyer.request<{ code?: string }>("POST", `/store/carts/${cart.id}/complete`)

  const orderCount = async () =>
    (await staff().succeed<{ count: number }>("GET", "/admin/orders")).count

  it("refuses an order above it, to the cent, and lets one pass that fits", async () => {
    const { buyer, limitTo } = await aLimitedBuyer()
    const cart = await cartOf(buyer, await aVariant())
    const { cart: priced } = await buyer.succeed<{ cart: { total: number } }>(
      "GET",
      `/store/carts/${cart.id}`,
    )
    await limitTo(Number((priced.total - 0.01).toFixed(2)), "order")
    const refused = await complete(buyer, cart)
    expect([refused.status, refused.body.code]).toEqual([403, "company_spending_limit"])
    await limitTo(100_000, "order", "usd")
    expect((await complete(buyer, cart)).body.code).toBe("company_spending_limit")
    expect(await orderCount()).toBe(0)
    await limitTo(priced.total, "order")
    expect((await complete(buyer, cart)).status).toBe(200)
    // A repeat answers with the order that is there.
    await limitTo(0, "order")
    expect((await complete(buyer, cart)).status).toBe(200)
    expect(await orderCount()).toBe(1)
  })

  it("by month counts placed orders, and gives back what is canceled", async () => {
    const { buyer, limitTo } = await aLimitedBuyer()
    const variantId = await aVariant()
    const first = await completeCart(buyer, await cartOf(buyer, variantId))
    await limitTo(Number((first.total * 1.5).toFixed(2)))
    const second = await cartOf(buyer, variantId)
    expect((await complete(buyer, second)).body.code).toBe("company_spending_limit")
    await staff().succeed("POST", `/admin/orders/${first.id}/cancel`, {})
    expect((await complete(buyer, second)).status).toBe(200)
    expect((await complete(buyer, await cartOf(buyer, variantId))).status).toBe(403)
  })

  it("keeps count of what was spent when the member's removal fails", async () => {
    const { admin, company, buyer, limitTo } = await aLimitedBuyer()
    await staff().call("adminApproveCompany", { params: { id: company.id }, body: {} })
    await limitTo(100_000, "year")
    const { total } = await completeCart(buyer, await cartOf(buyer, await aVariant()))
    const removal = jest
      .spyOn(container().resolve(Modules.CUSTOMER), "removeCustomerFromGroup")
      .mockRejectedValueOnce(new Error("no database"))
    const { status } = await admin.request(
      "DELETE",
      `/store/companies/me/members/${buyer.memberId}`,
    )
    expect([status, removal.mock.calls.length]).toEqual([500, 1])
    const { company: seen } = await buyer.call("storeGetCompany")
    expect([seen.member.id, seen.spending?.spent]).toEqual([buyer.memberId, total])
  })

  it("is fitted by as many carts at once as it has room for", async () => {
    const { buyer, limitTo } = await aLimitedBuyer()
    const variantId = await aVariant()
    const carts: Awaited<ReturnType<typeof cartOf>>[] = []
    for (let n = 0; n < 4; n += 1) carts.push(await cartOf(buyer, variantId))
    const { cart } = await buyer.succeed<{ cart: { total: number } }>(
      "GET",
      `/store/carts/${carts[0]!.id}`,
    )
    await limitTo(Number((cart.total * 2).toFixed(2)), "year")
    const answers = await Promise.all(carts.map((each) => complete(buyer, each)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 403, 403])
    expect(await orderCount()).toBe(2)
  })
})
