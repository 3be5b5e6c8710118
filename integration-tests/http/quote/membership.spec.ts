import { COMPANY_MODULE } from "../../../src/modules/company"
import type CompanyModuleService from "../../../src/modules/company/service"
import type { Client } from "../../support/client"
import { join, registerCompany, watchInvites } from "../../support/companies"
import { FRANCE, aSentQuote, aVariant, acceptanceOf, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Answer = { code?: string; quote: { status: string }; order?: { id: string } }

describeShop("A quote is its company's, whatever its buyer belongs to", (shop) => {
  const { container, customer, staff } = shop

  const accept = (who: Client, sent: Awaited<ReturnType<typeof send>>) =>
    who.request<Answer>("POST", `/store/quotes/${sent.id}/accept`, acceptanceOf(sent))

  const orderCount = async () =>
    (await staff().succeed<{ count: number }>("GET", "/admin/orders")).count

  const statusOf = async (id: string) =>
    (await staff().call("adminGetQuote", { params: { id } })).quote.status

  const leave = (who: Client, id: string) =>
    who.call("storeRemoveCompanyMember", { params: { id } })

  it("so a buyer orders nothing on the terms of a company that was rejected", async () => {
    const buyer = await customer("buyer")
    const company = await registerCompany(buyer, { vat_number: null })
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    await staff().call("adminRejectCompany", {
      params: { id: company.id },
      body: { reason: "Inconnue" },
    })
    const refused = await accept(buyer, sent)
    expect([refused.status, refused.body.code]).toEqual([403, "company_suspended"])
    expect([await statusOf(sent.id), await orderCount()]).toEqual(["sent", 0])
  })

  it("so a suspended company gets nothing approved, though who accepted has left it", async () => {
    const tokenOf = watchInvites(container())
    const admin = await customer("admin")
    const company = await registerCompany(admin, { vat_number: null })
    const { id } = company
    await staff().call("adminApproveCompany", { params: { id }, body: {} })
    const buyer = await join(shop, admin, tokenOf, "buyer")
    await admin.call("storeUpdateCompany", { body: { approval_required: true } })
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    expect((await accept(buyer, sent)).status).toBe(202)
    await staff().call("adminSuspendCompany", { params: { id }, body: { reason: "Impayés" } })
    await leave(buyer, buyer.memberId)

    const path = `/store/quote-approvals/${sent.id}/approve`
    const refused = await admin.request<Answer>("POST", path, {})
    expect([refused.status, refused.body.code]).toEqual([403, "company_suspended"])
    expect([await statusOf(sent.id), await orderCount()]).toEqual(["pending_approval", 0])

    await staff().call("adminApproveCompany", { params: { id }, body: {} })
    expect((await admin.request("POST", path, {})).status).toBe(200)
  })

  it("so what was asked for privately is ordered privately, whatever the limit in a company joined since", async () => {
    const tokenOf = watchInvites(container())
    const { variantId } = await aVariant(staff())
    const person = await customer("buyer")
    const sent = await aSentQuote(staff(), person, variantId)
    const admin = await customer("admin")
    await registerCompany(admin, { vat_number: null })
    const { invite } = await admin.call("storeInviteCompanyMember", {
      body: {
        email: "buyer@example.test",
        role: "buyer",
        spending_limit: { amount: 1, currency_code: "eur", period: "year" },
      },
    })
    const token = await tokenOf(invite.id)
    await person.call("storeAcceptCompanyInvite", { params: { token }, body: {} })

    const { status, body } = await accept(person, sent)
    expect([status, body.quote.status]).toEqual([200, "accepted"])
    const { company: seen } = await person.call("storeGetCompany")
    expect(seen.spending).toMatchObject({ spent: 0, left: 1 })
    expect((await admin.call("storeListCompanyOrders")).count).toBe(0)
    expect(await orderCount()).toBe(1)
  })

  it("so its VAT is that company's, or a private person's where it was asked for privately", async () => {
    const tokenOf = watchInvites(container())
    const anna = await customer("anna")
    const { variantId } = await aVariant(staff())
    const { regions } = await staff().succeed<{
      regions: { id: string; countries: { iso_2: string }[] }[]
    }>("GET", "/admin/regions?fields=id,countries.iso_2")
    const germany = regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === "de"))!
    const open = async () =>
      (
        await staff().call("adminCreateQuote", {
          body: {
            customer_id: anna.id,
            region_id: germany.id,
            shipping_address: { ...FRANCE, country_code: "de" },
            items: [{ variant_id: variantId, quantity: 1, unit_price: 100 }],
          },
        })
      ).quote
    const ratesOf = async (id: string) =>
      (await send(staff(), id)).tax_lines.map(({ rate }) => rate)

    const asPerson = await open()
    const { id } = await registerCompany(anna)
    const { company } = await staff().call("adminApproveCompany", { params: { id }, body: {} })
    await container()
      .resolve<CompanyModuleService>(COMPANY_MODULE)
      .updateMillesimeCompanies({ id, vat_status: "valid" } as never)
    expect(company.vat_number).toBe("DE136695976")
    const asCompany = await open()
    expect(await ratesOf(asPerson.id)).toEqual([19])

    await join(shop, anna, tokenOf, "colleague", "admin")
    const { company: own } = await anna.call("storeGetCompany")
    await leave(anna, own.member.id)
    expect(await ratesOf(asCompany.id)).toEqual([0])
  })
})
