import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../../src/modules/company"
import type CompanyModuleService from "../../../src/modules/company/service"
import { graph } from "../../../src/queries/graph"
import { verifyDueVatNumbers } from "../../../src/workflows/company/verify-due-vat-numbers"
import { type FakeVies, startFakeVies } from "../../support/fake-vies"
import { aCompany, join, registerCompany, watchInvites } from "../../support/companies"
import { buy, completeCart, prepareCart } from "../../support/checkout"
import { createBarrel } from "../../support/factories"
import { awaitMails } from "../../support/mails"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

let vies: FakeVies

beforeAll(async () => {
  vies = await startFakeVies()
  process.env.VIES_API_URL = vies.url
})

afterAll(() => vies.stop())

describeShop("A company in the shop", (shop) => {
  const { container, customer, staff, anonymous } = shop
  let tokenOf: (id: string) => Promise<string>

  beforeAll(() => {
    tokenOf = watchInvites(container())
  })

  beforeEach(() => {
    vies.comeBack()
    vies.answer("DE136695976", { valid: true, name: "Weinhaus Schmidt GmbH" })
  })

  const approve = (id: string) => staff().call("adminApproveCompany", { params: { id }, body: {} })
  const read = async (id: string) =>
    (await staff().call("adminGetCompany", { params: { id } })).company

  const groupsOf = async (customerId: string) => {
    const found = await container()
      .resolve(Modules.CUSTOMER)
      .retrieveCustomer(customerId, { relations: ["groups"] })
    return found.groups.map(({ id }) => id)
  }

  it("is registered by a customer, who becomes its admin, and waits for staff", async () => {
    const buyer = await customer()
    const company = await registerCompany(buyer, { vat_number: "de 136.695.976" })
    expect(company).toMatchObject({
      status: "pending",
      country_code: "DE",
      vat_number: "DE136695976",
      phone: "+4930901820",
      billing_address: { country_code: "de", address_2: null },
      terms: { net_days: 0, pay_by_invoice: false },
      member: { role: "admin", customer_id: buyer.id, email: "buyer@example.test" },
    })
    expect((await buyer.call("storeGetCompany")).company).toMatchObject({ id: company.id })
    const refusal = await buyer.refusal("storeRegisterCompany", { body: aCompany() })
    expect(refusal.code).toBe("company_already_member")
  })

  it("is registered once by two requests at once", async () => {
    const buyer = await customer()
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => buyer.request("POST", "/store/companies", aCompany())),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect((await staff().call("adminListCompanies")).count).toBe(1)
  })

  it.each([
    ["siren", { country_code: "FR", vat_number: null, siren: "123456789" }],
    ["siret", { country_code: "FR", vat_number: null, siret: "73282932000075" }],
    ["siren", { siren: "732829320" }],
    [
      "siret",
      { country_code: "FR", vat_number: null, siren: "356000000", siret: "73282932000074" },
    ],
    ["vat_number", { vat_number: "DE12345" }],
    ["vat_number", { country_code: "FR", vat_number: "FR44732829320", siren: "356000000" }],
    ["phone", { phone: "12" }],
    ["email", { email: "nobody" }],
    ["name", { name: " " }],
    ["billing_address.city", { billing_address: { ...aCompany().billing_address, city: "" } }],
  ])("is refused with a wrong %s: %p", async (path, wrong) => {
    const buyer = await customer()
    const body = { ...aCompany(), ...wrong }
    const refusal = await buyer.refusal("storeRegisterCompany", { body: body })
    expect(refusal).toMatchObject({ code: "invalid_request", details: [{ path }] })
    expect((await staff().call("adminListCompanies")).count).toBe(0)
  })

  it("takes no company from what a client sends", async () => {
    const admin = await customer()
    const { id } = await registerCompany(admin)
    const stranger = await customer("stranger")
    for (const extra of [{ id }, { company_id: id }, { status: "approved" }, { terms: {} }]) {
      const answer = await stranger.request("POST", "/store/companies", { ...aCompany(), ...extra })
      expect(answer.status).toBe(400)
    }
    await stranger.succeed("POST", "/store/customers/me", { metadata: { company_id: id } })
    expect((await stranger.refusal("storeGetCompany")).status).toBe(404)
  })

  it("is asked about at VIES by itself, and while that is down stays pending, never valid", async () => {
    vies.goDown("MS_UNAVAILABLE")
    const admin = await customer()
    const { id } = await registerCompany(admin)
    await eventually(async () => {
      const { vat_checks } = await staff().call("adminListVatChecks", { params: { id } })
      expect(vat_checks).toMatchObject([{ outcome: "unavailable", error: "MS_UNAVAILABLE" }])
    })
    expect(await read(id)).toMatchObject({ vat_status: "pending", vat_checked_at: null })

    vies.comeBack()
    const { company } = await staff().call("adminVerifyTaxId", { params: { id }, body: {} })
    expect(company).toMatchObject({ vat_status: "valid", vat_checked_at: expect.any(String) })
    const { vat_checks } = await staff().call("adminListVatChecks", { params: { id } })
    expect(vat_checks[0]).toMatchObject({ outcome: "valid", name: "Weinhaus Schmidt GmbH" })

    vies.answer("DE136695976", { valid: false })
    await staff().call("adminVerifyTaxId", { params: { id }, body: {} })
    expect((await read(id)).vat_status).toBe("invalid")
  })

  it("is asked about though the one before it, in the same run, can't be", async () => {
    const [first, second] = [await customer("first"), await customer("second")]
    const { id: without } = await registerCompany(first, { vat_number: null })
    const { id } = await registerCompany(second)
    await eventually(async () => expect((await read(id)).vat_status).toBe("valid"))
    // The first has given its number up since it was claimed.
    const claims = jest
      .spyOn(container().resolve<CompanyModuleService>(COMPANY_MODULE), "leaseDueVatChecks")
      .mockImplementation(async (_limit, only) => (only?.id ? [] : [without, id]))
    const complaints = jest
      .spyOn(container().resolve(ContainerRegistrationKeys.LOGGER), "error")
      .mockReturnValue(undefined)
    await verifyDueVatNumbers(container())
    claims.mockRestore()
    const { count } = await staff().call("adminListVatChecks", { params: { id } })
    expect(count).toBeGreaterThan(1)
    expect(complaints).toHaveBeenCalledWith(
      expect.stringContaining(without),
      expect.objectContaining({ code: "company_without_vat_number" }),
    )
    complaints.mockRestore()
  })

  it("gives its members the prices of its group while it is approved, and to nobody who left", async () => {
    const admin = await customer()
    const { id } = await registerCompany(admin)
    const early = await join(shop, admin, tokenOf, "early")
    expect(await groupsOf(admin.id)).toEqual([])

    const { company } = await approve(id)
    expect(company.status).toBe("approved")
    const group = company.customer_group_id!
    const late = await join(shop, admin, tokenOf, "late")
    for (const member of [admin, early, late]) expect(await groupsOf(member.id)).toEqual([group])

    await early.call("storeRemoveCompanyMember", { params: { id: early.memberId } })
    expect(await groupsOf(early.id)).toEqual([])
    expect((await early.refusal("storeGetCompany")).code).toBe("not_found")

    await staff().call("adminSuspendCompany", { params: { id }, body: { reason: "Unpaid" } })
    expect(await groupsOf(late.id)).toEqual([])
    await approve(id)
    expect(await groupsOf(late.id)).toEqual([group])

    const other = await container()
      .resolve(Modules.CUSTOMER)
      .createCustomerGroups({ name: "Négociants" })
    await staff().call("adminUpdateCompany", {
      params: { id },
      body: { customer_group_id: other.id },
    })
    expect(await groupsOf(late.id)).toEqual([other.id])
  })

  it("gives them to nobody who is removed while they accept the invitation", async () => {
    const admin = await customer()
    const { id } = await registerCompany(admin)
    await approve(id)
    const { invite } = await admin.call("storeInviteCompanyMember", {
      body: { email: "brief@example.test", role: "buyer" },
    })
    const brief = await customer("brief")
    const token = await tokenOf(invite.id)
    const service = container().resolve<CompanyModuleService>(COMPANY_MODULE)
    const locking = container().resolve(Modules.LOCKING)
    const removal = { ownerId: "removal" }

    await locking.acquire([`company:${id}`], { ...removal, expire: 60 })
    const accepting = brief.request("POST", `/store/company-invites/${token}`, {})
    await eventually(async () => {
      const member = await service.findMembership(brief.id)
      await service.softDeleteMillesimeCompanyMembers([member!.id])
    })
    await locking.release([`company:${id}`], removal)
    await accepting
    expect(await service.findMembership(brief.id)).toBeUndefined()
    expect(await groupsOf(brief.id)).toEqual([])
  })

  it("is decided about only as its status allows", async () => {
    const admin = await customer()
    const { id } = await registerCompany(admin)
    const params = { id }
    const reason = { reason: "No answer to our letters" }
    const suspend = await staff().refusal("adminSuspendCompany", { params, body: reason })
    expect(suspend.code).toBe("company_invalid_transition")
    expect((await staff().refusal("adminRejectCompany", { params, body: {} as never })).code).toBe(
      "invalid_request",
    )
    await staff().call("adminRejectCompany", { params, body: reason })
    const mine = await admin.call("storeGetCompany")
    expect(mine.company).toMatchObject({ status: "rejected", status_reason: reason.reason })
    expect((await staff().refusal("adminApproveCompany", { params, body: {} })).code).toBe(
      "company_invalid_transition",
    )
    expect(await read(id)).toMatchObject({ status: "rejected", status_reason: reason.reason })
    // A rejected company holds nobody.
    expect((await registerCompany(admin)).id).not.toBe(id)
  })

  it("is approved as staff have read it, and not what its admin has made of it since", async () => {
    const admin = await customer()
    const { id } = await registerCompany(admin, { vat_number: null })
    const { updated_at } = await read(id)
    await admin.call("storeUpdateCompany", { body: { name: "Domaine Inconnu" } })
    const params = { id }
    const late = await staff().refusal("adminApproveCompany", { params, body: { updated_at } })
    expect(late.code).toBe("conflict")
    const present = await read(id)
    expect([present.status, present.name]).toEqual(["pending", "Domaine Inconnu"])
    const { company } = await staff().call("adminApproveCompany", {
      params,
      body: { updated_at: present.updated_at },
    })
    expect(company.status).toBe("approved")
  })

  it("and its admins are told by e-mail, in the language they registered in", async () => {
    const admin = await customer()
    const { company } = await admin.call("storeRegisterCompany", {
      query: { locale: "en-US" },
      body: aCompany({ email: "office@schmidt.test" }),
    })
    const { id } = company
    await staff().call("adminApproveCompany", { params: { id }, body: {} })
    const mails = await awaitMails(staff(), { company_id: id, kind: "company_approved" }, 2)
    expect(mails.map(({ to, locale }) => [to, locale]).sort()).toEqual([
      ["buyer@example.test", "en-US"],
      ["office@schmidt.test", "en-US"],
    ])
  })

  it("lets its admins change what hasn't been vetted, and staff everything", async () => {
    const admin = await customer()
    const { id } = await registerCompany(admin)
    await admin.call("storeUpdateCompany", { body: { name: "Schmidt & Söhne" } })
    await approve(id)
    const { company } = await admin.call("storeUpdateCompany", {
      body: { phone: "+49 30 901821", name: "Schmidt & Söhne" },
    })
    expect(company.phone).toBe("+4930901821")
    for (const body of [
      { name: "Google" },
      { vat_number: null },
      { country_code: "FR", vat_number: null },
    ]) {
      const refusal = await admin.refusal("storeUpdateCompany", { body })
      expect(refusal.code).toBe("company_identity_vetted")
    }
    const changed = await staff().call("adminUpdateCompany", {
      params: { id },
      body: { vat_number: "DE129273398", terms: { net_days: 30, pay_by_invoice: true } },
    })
    expect(changed.company).toMatchObject({
      vat_number: "DE129273398",
      vat_status: "pending",
      terms: { net_days: 30, pay_by_invoice: true },
    })
  })

  it("invites by a token that works once, for the invited address alone", async () => {
    const admin = await customer()
    await registerCompany(admin)
    const invitation = { email: "Colleague@example.test", role: "buyer" as const }
    const first = await admin.call("storeInviteCompanyMember", { body: invitation })
    const second = await admin.call("storeInviteCompanyMember", { body: invitation })
    const stranger = await customer("stranger")
    const colleague = await customer("colleague")
    const old = await tokenOf(first.invite.id)
    const token = await tokenOf(second.invite.id)
    const { invite } = await anonymous().call("storeGetCompanyInvite", { params: { token } })
    expect(invite).toMatchObject({ email: "colleague@example.test", role: "buyer" })

    const accept = (who: typeof stranger, value: string) =>
      who.request("POST", `/store/company-invites/${value}`, {})
    const unknown = await accept(stranger, "unknown")
    expect(unknown).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining("log in with the address that it was sent to") },
    })
    expect((await accept(stranger, token)).body).toEqual(unknown.body)
    expect((await accept(colleague, old)).body).toEqual(unknown.body)
    const both = await Promise.all([accept(colleague, token), accept(colleague, token)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
    expect((await admin.call("storeListCompanyInvites")).count).toBe(0)
    const again = await admin.refusal("storeInviteCompanyMember", { body: invitation })
    expect(again.code).toBe("company_already_member")
    const stored = await container()
      .resolve<{ listMillesimeCompanyInvites(): Promise<object[]> }>("millesime_company")
      .listMillesimeCompanyInvites()
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  it("keeps its last admin, even from two requests at once", async () => {
    const admin = await customer()
    const company = await registerCompany(admin)
    const own = company.member.id
    for (const answer of [
      await admin.refusal("storeRemoveCompanyMember", { params: { id: own } }),
      await admin.refusal("storeUpdateCompanyMember", {
        params: { id: own },
        body: { role: "buyer" },
      }),
    ]) {
      expect(answer.code).toBe("company_last_admin")
    }
    const second = await join(shop, admin, tokenOf, "second", "admin")
    const leaving = await Promise.all([
      admin.request("DELETE", `/store/companies/me/members/${own}`),
      second.request("DELETE", `/store/companies/me/members/${second.memberId}`),
    ])
    expect(leaving.map(({ status }) => status).sort()).toEqual([200, 409])
    const { members } = await staff().call("adminListCompanyMembers", {
      params: { id: company.id },
    })
    expect(members.filter(({ role }) => role === "admin")).toHaveLength(1)
  })

  it("keeps a member's spending limit exactly, and refuses one finer than its currency", async () => {
    const admin = await customer()
    await registerCompany(admin)
    const colleague = await join(shop, admin, tokenOf, "colleague")
    const params = { id: colleague.memberId }
    const limit = { amount: 2500.5, currency_code: "eur", period: "month" as const }
    const { member } = await admin.call("storeUpdateCompanyMember", {
      params,
      body: { spending_limit: limit },
    })
    expect(member.spending_limit).toEqual(limit)
    const refusal = await admin.refusal("storeUpdateCompanyMember", {
      params,
      body: { spending_limit: { ...limit, amount: 0.001 } },
    })
    expect(refusal.details).toMatchObject([{ path: "spending_limit.amount" }])
    const cleared = await admin.call("storeUpdateCompanyMember", {
      params,
      body: { spending_limit: null },
    })
    expect(cleared.member.spending_limit).toBeNull()
  })

  describe("and VAT", () => {
    const toBerlin = { address_1: "Weinstraße 1", postal_code: "10115", city: "Berlin" }

    const aVariant = async () => {
      const { id } = await createBarrel(staff())
      const { product } = await staff().succeed<{ product: { variants: { id: string }[] } }>(
        "GET",
        `/admin/products/${id}`,
      )
      return product.variants[0]!.id
    }

    const ratesFor = async (buyer: Awaited<ReturnType<typeof customer>>, country: string) => {
      const cart = await prepareCart(buyer, [{ variant_id: await aVariant(), quantity: 1 }])
      await buyer.succeed("POST", `/store/carts/${cart.id}`, {
        shipping_address: { ...toBerlin, first_name: "A", last_name: "B", country_code: country },
      })
      await buyer.succeed("POST", `/store/carts/${cart.id}/taxes`)
      const { cart: taxed } = await buyer.succeed<{
        cart: { items: { tax_lines: { rate: number; description: string }[] }[] }
      }>("GET", `/store/carts/${cart.id}?fields=items.tax_lines.rate,items.tax_lines.description`)
      return taxed.items[0]!.tax_lines.map(({ rate, description }) => ({ rate, description }))
    }

    it("an approved German company with a valid number pays none in Germany, and all pay in France", async () => {
      const admin = await customer()
      const { id } = await registerCompany(admin)
      await staff().call("adminVerifyTaxId", { params: { id }, body: {} })
      expect(await ratesFor(admin, "de")).toMatchObject([{ rate: 19 }])
      await approve(id)
      expect(await ratesFor(admin, "de")).toEqual([
        { rate: 0, description: "Exonération TVA, art. 262 ter I du CGI" },
      ])
      expect(await ratesFor(admin, "fr")).toMatchObject([{ rate: 20 }])
      const person = await customer("person")
      expect(await ratesFor(person, "de")).toMatchObject([{ rate: 19 }])
      await staff().call("adminSuspendCompany", { params: { id }, body: { reason: "Unpaid" } })
      expect(await ratesFor(admin, "de")).toMatchObject([{ rate: 19 }])
    })

    it("nobody else buys with a member's e-mail address, and a suspended company not at all", async () => {
      const admin = await customer()
      const { id } = await registerCompany(admin)
      await approve(id)
      const regions = await admin.succeed<{ regions: { id: string }[] }>("GET", "/store/regions")
      const region_id = regions.regions[0]!.id
      const email = "BUYER@example.test"
      const stranger = await customer("stranger")
      for (const who of [anonymous(), stranger]) {
        const created = await who.request("POST", "/store/carts", { region_id, email })
        expect([created.status, created.body]).toMatchObject([
          403,
          { code: "company_login_required" },
        ])
        const { cart } = await who.succeed<{ cart: { id: string } }>("POST", "/store/carts", {
          region_id,
        })
        const updated = await who.request("POST", `/store/carts/${cart.id}`, { email })
        expect(updated.status).toBe(403)
      }
      const variantId = await aVariant()
      const cart = await prepareCart(
        admin,
        [{ variant_id: variantId, quantity: 1 }],
        "buyer@example.test",
      )
      const complete = (who: typeof stranger | ReturnType<typeof anonymous>) =>
        who.request<{ code?: string }>("POST", `/store/carts/${cart.id}/complete`)
      for (const who of [anonymous(), stranger]) {
        expect((await complete(who)).body.code).toBe("company_login_required")
      }
      await staff().call("adminSuspendCompany", { params: { id }, body: { reason: "Unpaid" } })
      expect([(await complete(admin)).status, (await complete(admin)).body.code]).toEqual([
        403,
        "company_suspended",
      ])
      expect((await admin.call("storeGetCompany")).company.status).toBe("suspended")
      await approve(id)
      expect((await complete(admin)).status).toBe(200)
    })

    it("an order of a member carries the company, in spite of what the client says", async () => {
      const admin = await customer()
      const { id } = await registerCompany(admin)
      const variantId = await aVariant()
      const order = await buy(admin, variantId)
      const readCompany = (orderId: string) =>
        staff().succeed<{ order: { millesime_company?: { id: string } | null } }>(
          "GET",
          `/admin/orders/${orderId}?fields=+millesime_company.id`,
        )
      expect((await readCompany(order.id)).order.millesime_company).toMatchObject({ id })

      const person = await customer("person")
      const cart = await prepareCart(person, [{ variant_id: variantId, quantity: 1 }])
      await person.succeed("POST", `/store/carts/${cart.id}`, { metadata: { company_id: id } })
      const own = await completeCart(person, cart)
      expect((await readCompany(own.id)).order.millesime_company ?? null).toBeNull()

      const rows = await graph<{ millesime_company?: { id: string } }>(container(), {
        entity: "cart",
        fields: ["id", "millesime_company.id"],
        filters: { customer_id: admin.id },
      })
      expect(rows[0]?.millesime_company).toMatchObject({ id })
    })
  })
})
