import type { MedusaContainer } from "@medusajs/framework/types"
import type { CompanyInvite, CompanyMember } from "../../contracts/company"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import { type CompanyRight, memberMay } from "../../modules/company/rules/rights"
import { bindsMembers } from "../../modules/company/rules/status"
import type { MemberRow } from "../../modules/company/rows"
import { customersById } from "../customers"
import { graph } from "../graph"
import { type PageQuery, listPage } from "../list-page"
import { inviteView, memberView } from "./views"

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

/** The members of a company, oldest membership first. */
export const listMembers = async (
  container: MedusaContainer,
  companyId: string,
  page: PageQuery,
): Promise<{ members: CompanyMember[]; count: number }> => {
  const service = companyService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeCompanyMembers.bind(service),
    { company_id: companyId },
    page,
    { order: { created_at: "ASC" } },
  )
  return { members: await memberViews(container, rows), count }
}

export const retrieveMember = async (
  container: MedusaContainer,
  id: string,
): Promise<CompanyMember> => {
  const row = await companyService(container).retrieveMillesimeCompanyMember(id)
  const [view] = await memberViews(container, [row])
  if (!view) throw new DomainError("not_found.company_member")
  return view
}

/** Open invitations, newest first. */
export const listInvites = async (
  container: MedusaContainer,
  companyId: string,
  page: PageQuery,
): Promise<{ invites: CompanyInvite[]; count: number }> => {
  const service = companyService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeCompanyInvites.bind(service),
    { company_id: companyId, accepted_at: null, expires_at: { $gt: new Date() } },
    page,
    { order: { created_at: "DESC" } },
  )
  return { invites: rows.map(inviteView), count }
}

export const retrieveInvite = async (
  container: MedusaContainer,
  id: string,
): Promise<CompanyInvite> =>
  inviteView(await companyService(container).retrieveMillesimeCompanyInvite(id))

/**
 * The membership of a customer.
 * @throws DomainError `not_found` for a customer without a company, `forbidden` without the right
 */
export const retrieveMembership = async (
  container: MedusaContainer,
  customerId: string,
  right?: CompanyRight,
): Promise<MemberRow> => {
  const member = await companyService(container).findMembership(customerId)
  if (!member) throw new DomainError("not_found.membership")
  if (right && !memberMay(member.role, right)) throw new DomainError("forbidden.company_admin")
  return member
}

/** The memberships of the account with an e-mail address, except in rejected companies. */
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
  return rows.filter(({ company }) => company && bindsMembers(company.status))
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

/** E-mail addresses of the approvers of a company, except the member whose acceptance it is. */
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

/** The member whose cart it is, if its customer is one. */
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
