import { endpoints } from "../../../src/contracts"
import { adminCompanyEndpoints } from "../../../src/contracts/company"
import type { Endpoint } from "../../../src/http/endpoints"
import type { Client } from "../../support/client"
import { aCompany, join, registerCompany, watchInvites } from "../../support/companies"
import { describeShop } from "../../support/shop"

type Name = keyof typeof endpoints

/** What only an admin of the company may do, with what would change something. */
const MANAGING: [Name, object | undefined][] = [
  ["storeUpdateCompany", { email: "taken-over@example.test" }],
  ["storeInviteCompanyMember", { email: "accomplice@example.test", role: "admin" }],
  ["storeUpdateCompanyMember", { role: "buyer" }],
  ["storeRemoveCompanyMember", undefined],
  ["storeListCompanyInvites", undefined],
  ["storeRevokeCompanyInvite", undefined],
]

const READING: [Name, undefined][] = [
  ["storeGetCompany", undefined],
  ["storeListCompanyMembers", undefined],
  ["storeListCompanyOrders", undefined],
]

const isOfItem = (name: Name) => endpoints[name].path.includes(":id")

describeShop("The endpoints of a company", ({ container, customer, staff, anonymous }) => {
  let given: Awaited<ReturnType<typeof setUp>>

  beforeAll(async () => {
    given = await setUp()
  })

  /** A company with an admin, an approver, a buyer and an open invitation; beside it, another. */
  const setUp = async () => {
    const tokenOf = watchInvites(container())
    const admin = await customer("admin")
    const company = await registerCompany(admin)
    const shop = { customer }
    const approver = await join(shop, admin, tokenOf, "approver", "approver")
    const buyer = await join(shop, admin, tokenOf, "buyer")
    const { invite } = await admin.call("storeInviteCompanyMember", {
      body: { email: "invited@example.test", role: "buyer" },
    })
    const rival = await customer("rival")
    await registerCompany(rival, { name: "Rival", vat_number: null })
    const stranger = await customer("stranger")
    return { admin, company, approver, buyer, invite, rival, stranger }
  }

  const everything = async () => {
    const { companies } = await staff().call("adminListCompanies", { query: { order: "name" } })
    const pages = await Promise.all(
      companies.map(async ({ id }) => ({
        // What VIES says of them comes by itself.
        company: { ...(await staff().call("adminGetCompany", { params: { id } })).company },
        members: await staff().call("adminListCompanyMembers", { params: { id } }),
        invites: await staff().call("adminListCompanyInvites", { params: { id } }),
      })),
    )
    return pages.map(({ company: { updated_at: _, vat_checked_at: __, ...company }, ...rest }) => ({
      company,
      ...rest,
    }))
  }

  const attempt = (who: Client, name: Name, id: string, body?: object) => {
    const { method, path } = endpoints[name]
    return who.request<{ code: string }>(method, path.replace(":id", id), body)
  }

  it("are shut for whoever has no right, who changes nothing", async () => {
    const { admin, approver, buyer, invite, rival, stranger } = given
    const { members } = await admin.call("storeListCompanyMembers")
    const adminMember = members.find(({ role }) => role === "admin")!.id
    const idFor = (name: Name) => (name.includes("Invite") ? invite.id : adminMember)
    const before = await everything()

    const outcomes: unknown[] = []
    const expected: unknown[] = []
    for (const [name, body] of [...MANAGING, ...READING]) {
      const isReading = READING.some(([reading]) => reading === name)
      const actors: [string, Client, number][] = [
        ["anonymous", anonymous(), 401],
        ["stranger", stranger, 404],
        ...(isReading
          ? []
          : ([
              ["approver", approver, 403],
              ["buyer", buyer, 403],
            ] as [string, Client, number][])),
        // Another company's admin has a company of their own: only its items are theirs.
        ...(isOfItem(name) ? ([["rival", rival, 404]] as [string, Client, number][]) : []),
      ]
      for (const [actor, client, status] of actors) {
        const answer = await attempt(client, name, idFor(name), body)
        outcomes.push([name, actor, answer.status])
        expected.push([name, actor, status])
      }
    }
    expect(outcomes).toEqual(expected)
    expect(await everything()).toEqual(before)
  })

  it("tell a foreign member or invitation like an unknown one", async () => {
    const { buyer, invite, rival } = given
    for (const [name, body] of MANAGING.filter(([managing]) => isOfItem(managing))) {
      const id = name.includes("Invite") ? invite.id : buyer.memberId
      const foreign = await attempt(rival, name, id, body)
      const unknown = await attempt(rival, name, "unknown", body)
      expect([name, foreign.status, foreign.body]).toEqual([name, unknown.status, unknown.body])
      expect(unknown.status).toBe(404)
    }
  })

  it("open for the admin of the company", async () => {
    const { admin, buyer, invite } = given
    for (const [name, body] of MANAGING) {
      const id = name.includes("Invite") ? invite.id : buyer.memberId
      expect([name, (await attempt(admin, name, id, body)).status]).toEqual([name, 200])
    }
  })

  it("give nobody but staff anything of staff's", async () => {
    const { admin, company, approver, buyer, invite, rival, stranger } = given
    const before = await everything()
    const actors = { admin, approver, buyer, rival, stranger, anonymous: anonymous() }
    const outcomes: [name: string, actor: string, status: number][] = []
    for (const [name, { method, path }] of Object.entries<Endpoint>(adminCompanyEndpoints)) {
      const address = path
        .replace(":id", company.id)
        .replace(":member_id", buyer.memberId)
        .replace(":invite_id", invite.id)
      for (const [actor, client] of Object.entries(actors)) {
        const body = method === "POST" ? aCompany() : undefined
        outcomes.push([name, actor, (await client.request(method, address, body)).status])
      }
    }
    expect(outcomes.filter(([, , status]) => status !== 401)).toEqual([])
    expect(outcomes.length).toBeGreaterThan(Object.keys(actors).length)
    expect(await everything()).toEqual(before)
  })
})
