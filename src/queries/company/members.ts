import type { MedusaContainer } from "@medusajs/framework/types"
import type { CompanyInvite, CompanyMember } from "../../contracts/company"
import { ApiError } from "../../http/errors"
import { companyService } from "../../modules/company"
import { memberMay } from "../../modules/company/rules/rights"
import { holdsItsMembers } from "../../modules/company/rules/status"
import type { InviteRow, MemberRow } from "../../modules/company/service"
import { graph } from "../graph"
import { customersById } from "../customers"
import { inviteView, memberView } from "./views"

type Page = { limit: number; offset: number }

export const memberViews = async (
  container: MedusaContainer,
  rows: MemberRow[],
): Promise<CompanyMember[]> => {
  const customers = await customersById(
    container,
    rows.map(({ customer_id }) => customer_id),
  )
  return rows.map((row) => memberView(row, customers.get(row.customer_id)))
}

/** The members of a company, the first first. */
export const listMembers = async (
  container: MedusaContainer,
  companyId: string,
  { limit, offset }: Page,
): Promise<{ members: CompanyMember[]; count: number }> => {
  const [rows, count] = await companyService(container).listAndCountMillesimeCompanyMembers(
    { company_id: companyId },
    { take: limit, skip: offset, order: { created_at: "ASC", id: "ASC" } },
  )
  return { members: await memberViews(container, rows), count }
}

export const retrieveMember = async (
  container: MedusaContainer,
  id: string,
): Promise<CompanyMember> => {
  const row = await companyService(container).retrieveMillesimeCompanyMember(id)
  const [view] = await memberViews(container, [row])
  if (!view) throw new ApiError("not_found", "Not found")
  return view
}

/** Invitations that can still be accepted, the latest first. */
export const listInvites = async (
  container: MedusaContainer,
  companyId: string,
  { limit, offset }: Page,
): Promise<{ invites: CompanyInvite[]; count: number }> => {
  const [rows, count] = await companyService(container).listAndCountMillesimeCompanyInvites(
    { company_id: companyId, accepted_at: null, expires_at: { $gt: new Date() } },
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  )
  return { invites: (rows as unknown as InviteRow[]).map(inviteView), count }
}

export const retrieveInvite = async (
  container: MedusaContainer,
  id: string,
): Promise<CompanyInvite> =>
  inviteView(await companyService(container).retrieveMillesimeCompanyInvite(id))

/**
 * The membership of a customer, for whom there is nothing else of companies.
 * @throws ApiError `not_found` for who has none, and `forbidden` without a right that is asked for
 */
export const retrieveMembership = async (
  container: MedusaContainer,
  customerId: string,
  right?: Parameters<typeof memberMay>[1],
): Promise<MemberRow> => {
  const member = await companyService(container).findMembership(customerId)
  if (!member) throw new ApiError("not_found", "You belong to no company")
  if (right && !memberMay(member.role, right)) {
    throw new ApiError("forbidden", "Only an admin of the company may do that")
  }
  return member
}

/** The memberships of the account with an e-mail address, in companies that hold their members. */
export const listMembersByEmail = async (
  container: MedusaContainer,
  email: string,
): Promise<{ customer_id: string; company_id: string }[]> => {
  const customers = await graph<{ id: string }>(container, {
    entity: "customer",
    fields: ["id"],
    filters: { email: email.toLowerCase(), has_account: true },
  })
  if (!customers.length) return []
  const rows = await companyService(container).listMillesimeCompanyMembers(
    { customer_id: customers.map(({ id }) => id) },
    { relations: ["company"] },
  )
  return rows
    .filter(({ company }) => holdsItsMembers(company.status))
    .map((row) => row as unknown as MemberRow)
}

const listEmails = async (
  container: MedusaContainer,
  members: readonly { customer_id: string }[],
): Promise<string[]> => {
  const customers = await customersById(
    container,
    members.map(({ customer_id }) => customer_id),
  )
  return [...customers.values()].map(({ email }) => email)
}

export const listAdminEmails = async (
  container: MedusaContainer,
  companyId: string,
): Promise<string[]> =>
  listEmails(
    container,
    await companyService(container).listMillesimeCompanyMembers({
      company_id: companyId,
      role: "admin",
    }),
  )

/** Of those who may approve what a member has accepted: all with the right but that member. */
export const listApproverEmails = async (
  container: MedusaContainer,
  companyId: string,
  customerId: string | null,
): Promise<string[]> => {
  const members = await companyService(container).listMillesimeCompanyMembers({
    company_id: companyId,
  })
  return listEmails(
    container,
    members.filter(
      (member) => memberMay(member.role, "approve_purchases") && member.customer_id !== customerId,
    ),
  )
}

/** The membership of the customer whose cart it is, if any. */
export const listMembersOfCart = async (
  container: MedusaContainer,
  cartId: string,
): Promise<{ customer_id: string }[]> => {
  const [cart] = await graph<{ customer_id: string | null }>(container, {
    entity: "cart",
    fields: ["customer_id"],
    filters: { id: cartId },
  })
  if (!cart?.customer_id) return []
  const company = await companyService(container).findBuyingCompany(cart.customer_id)
  return company ? [{ customer_id: cart.customer_id }] : []
}

export const retrieveCustomerEmail = async (
  container: MedusaContainer,
  customerId: string,
): Promise<string> => {
  const customers = await customersById(container, [customerId])
  return customers.get(customerId)?.email ?? ""
}
