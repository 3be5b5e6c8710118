import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { RegisterCompany, StoreCompany } from "../../src/contracts/company"
import type { Client } from "./client"
import type { Shop } from "./shop"

type Body = z.input<typeof RegisterCompany>

/** A company as its first admin would type it in; a test names only what it is about. */
export const aCompany = (overrides: Partial<Body> = {}): Body => ({
  name: "Weinhaus Schmidt GmbH",
  country_code: "DE",
  vat_number: "DE136695976",
  email: "einkauf@schmidt.test",
  phone: "+49 30 901820",
  billing_address: {
    address_1: "Weinstraße 1",
    postal_code: "10115",
    city: "Berlin",
    country_code: "DE",
  },
  ...overrides,
})

/** Waits for the tokens of invitations, which are nowhere but in the event and the e-mail. */
export const watchInvites = (container: MedusaContainer) => {
  const tokens = new Map<string, (token: string) => void>()
  const seen = new Map<string, string>()
  container
    .resolve(Modules.EVENT_BUS)
    .subscribe("millesime_company.member_invited", async ({ data }) => {
      const { id, token } = data as { id: string; token: string }
      seen.set(id, token)
      tokens.get(id)?.(token)
    })
  return (id: string): Promise<string> =>
    new Promise((resolve) => {
      const token = seen.get(id)
      if (token) resolve(token)
      else tokens.set(id, resolve)
    })
}

export type Colleague = Client & { id: string; memberId: string }

/** A company with an admin, and colleagues who join by invitation. */
export const registerCompany = async (
  admin: Client,
  overrides?: Partial<Body>,
): Promise<StoreCompany> => {
  const { company } = await admin.call("storeRegisterCompany", { body: aCompany(overrides) })
  return company
}

export const join = async (
  shop: Pick<Shop, "customer">,
  admin: Client,
  tokenOf: (id: string) => Promise<string>,
  name: string,
  role: "admin" | "approver" | "buyer" = "buyer",
): Promise<Colleague> => {
  const { invite } = await admin.call("storeInviteCompanyMember", {
    body: { email: `${name}@example.test`, role },
  })
  const customer = await shop.customer(name)
  const token = await tokenOf(invite.id)
  const { company } = await customer.call("storeAcceptCompanyInvite", {
    params: { token },
    body: {},
  })
  return Object.assign(customer, { memberId: company.member.id })
}
