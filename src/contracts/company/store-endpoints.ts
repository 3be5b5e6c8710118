import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import { deleted } from "../common"
import { InviteMember, RegisterCompany, UpdateCompany, UpdateMember } from "./inputs"
import { CompanyOrdersQuery } from "./queries"
import { CompanyInvite, CompanyMember, CompanyOrder, ReceivedInvite, StoreCompany } from "./views"

const myCompany = z.strictObject({ company: StoreCompany })

/** Companies as their members see and manage them. */
export const storeCompanyEndpoints = defineEndpoints({
  storeRegisterCompany: {
    summary: "Register a company and become its first admin",
    description: "It is `pending` until staff have vetted it.",
    method: "POST",
    path: "/store/companies",
    access: "customer",
    limit: "company_registration",
    body: RegisterCompany,
    response: myCompany,
    errors: ["company_already_member"],
  },
  storeGetCompany: {
    summary: "Read one's own company",
    method: "GET",
    path: "/store/companies/me",
    access: "company",
    response: myCompany,
  },
  storeUpdateCompany: {
    summary: "Change one's own company",
    description:
      "Admins of the company only. Once vetted, its name, country and numbers are changed by staff.",
    method: "POST",
    path: "/store/companies/me",
    access: "company",
    limit: "company_update",
    body: UpdateCompany,
    response: myCompany,
    errors: ["forbidden", "company_identity_vetted"],
  },
  storeListCompanyMembers: {
    summary: "List the members of one's own company",
    method: "GET",
    path: "/store/companies/me/members",
    access: "company",
    query: listQuery({}),
    response: listResponse("members", CompanyMember),
  },
  storeInviteCompanyMember: {
    summary: "Invite somebody by e-mail",
    description:
      "Admins of the company only. An invitation holds for 7 days and replaces an earlier one to the same address.",
    method: "POST",
    path: "/store/companies/me/members",
    access: "company",
    limit: "invitation",
    body: InviteMember,
    response: z.strictObject({ invite: CompanyInvite }),
    errors: ["forbidden", "company_already_member"],
  },
  storeUpdateCompanyMember: {
    summary: "Change a member's role or spending limit",
    description: "Admins of the company only.",
    method: "POST",
    path: "/store/companies/me/members/:id",
    access: "company",
    body: UpdateMember,
    response: z.strictObject({ member: CompanyMember }),
    errors: ["forbidden", "company_last_admin"],
  },
  storeRemoveCompanyMember: {
    summary: "Remove a member, or leave",
    description: "Admins of the company may remove anybody, the others themselves.",
    method: "DELETE",
    path: "/store/companies/me/members/:id",
    access: "company",
    response: deleted("company_member"),
    errors: ["forbidden", "company_last_admin"],
  },
  storeListCompanyOrders: {
    summary: "List the orders placed for one's own company, newest first",
    description: "Admins and approvers see all, buyers their own.",
    method: "GET",
    path: "/store/companies/me/orders",
    access: "company",
    query: CompanyOrdersQuery,
    response: listResponse("orders", CompanyOrder),
  },
  storeListCompanyInvites: {
    summary: "List the open invitations of one's own company",
    description: "Admins of the company only.",
    method: "GET",
    path: "/store/companies/me/invites",
    access: "company",
    query: listQuery({}),
    response: listResponse("invites", CompanyInvite),
    errors: ["forbidden"],
  },
  storeRevokeCompanyInvite: {
    summary: "Revoke an invitation",
    description: "Admins of the company only.",
    method: "DELETE",
    path: "/store/companies/me/invites/:id",
    access: "company",
    response: deleted("company_invite"),
    errors: ["forbidden"],
  },
  storeGetCompanyInvite: {
    summary: "Read an invitation by its token",
    method: "GET",
    path: "/store/company-invites/:token",
    access: "public",
    response: z.strictObject({ invite: ReceivedInvite }),
    errors: ["not_found"],
  },
  storeAcceptCompanyInvite: {
    summary: "Accept an invitation",
    description: "As the customer with the invited e-mail address; for all others it is unknown.",
    method: "POST",
    path: "/store/company-invites/:token",
    access: "customer",
    body: z.strictObject({}),
    response: myCompany,
    errors: ["not_found", "company_already_member"],
  },
})

export type StoreCompanyEndpoints = typeof storeCompanyEndpoints
