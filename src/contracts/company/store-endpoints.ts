import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import { deleted } from "../common"
import { InviteMember, RegisterCompany, UpdateCompany, UpdateMember } from "./inputs"
import { CompanyOrdersQuery } from "./queries"
import { CompanyInvite, CompanyMember, CompanyOrder, ReceivedInvite, StoreCompany } from "./views"

const oneCompany = z.strictObject({ company: StoreCompany })

/** Companies for their members. */
export const storeCompanyEndpoints = defineEndpoints({
  storeRegisterCompany: {
    summary: "Register a company",
    description: "The company is `pending` until staff approve or reject it.",
    method: "POST",
    path: "/store/companies",
    access: "customer",
    limit: "company_registration",
    body: RegisterCompany,
    response: oneCompany,
    errors: ["company_already_member"],
  },
  storeGetCompany: {
    summary: "Get the customer's company",
    method: "GET",
    path: "/store/companies/me",
    access: "company",
    response: oneCompany,
  },
  storeUpdateCompany: {
    summary: "Update the customer's company",
    description:
      "Requires the role `admin`. Once the company is vetted, only staff can change its name, country and numbers.",
    method: "POST",
    path: "/store/companies/me",
    access: "company",
    limit: "company_update",
    body: UpdateCompany,
    response: oneCompany,
    errors: ["forbidden", "company_identity_vetted"],
  },
  storeListCompanyMembers: {
    summary: "List the members of the customer's company",
    method: "GET",
    path: "/store/companies/me/members",
    access: "company",
    query: listQuery({}),
    response: listResponse("members", CompanyMember),
  },
  storeInviteCompanyMember: {
    summary: "Invite a member by e-mail",
    description:
      "Requires the role `admin`. An invitation is valid for 7 days and replaces an earlier one to the same address.",
    method: "POST",
    path: "/store/companies/me/members",
    access: "company",
    limit: "invitation",
    body: InviteMember,
    response: z.strictObject({ invite: CompanyInvite }),
    errors: ["forbidden", "company_already_member"],
  },
  storeUpdateCompanyMember: {
    summary: "Update a member's role or spending limit",
    description: "Requires the role `admin`.",
    method: "POST",
    path: "/store/companies/me/members/:id",
    access: "company",
    body: UpdateMember,
    response: z.strictObject({ member: CompanyMember }),
    errors: ["forbidden", "company_last_admin"],
  },
  storeRemoveCompanyMember: {
    summary: "Remove a member, or leave the company",
    description: "Admins may remove any member, other members only themselves.",
    method: "DELETE",
    path: "/store/companies/me/members/:id",
    access: "company",
    response: deleted("company_member"),
    errors: ["forbidden", "company_last_admin"],
  },
  storeListCompanyOrders: {
    summary: "List the orders of the customer's company, newest first",
    description: "Admins and approvers see all orders, buyers only their own.",
    method: "GET",
    path: "/store/companies/me/orders",
    access: "company",
    query: CompanyOrdersQuery,
    response: listResponse("orders", CompanyOrder),
  },
  storeListCompanyInvites: {
    summary: "List the open invitations of the customer's company",
    description: "Requires the role `admin`.",
    method: "GET",
    path: "/store/companies/me/invites",
    access: "company",
    query: listQuery({}),
    response: listResponse("invites", CompanyInvite),
    errors: ["forbidden"],
  },
  storeRevokeCompanyInvite: {
    summary: "Revoke an invitation",
    description: "Requires the role `admin`.",
    method: "DELETE",
    path: "/store/companies/me/invites/:id",
    access: "company",
    response: deleted("company_invite"),
    errors: ["forbidden"],
  },
  storeGetCompanyInvite: {
    summary: "Get an invitation by its token",
    method: "GET",
    path: "/store/company-invites/:token",
    access: "public",
    response: z.strictObject({ invite: ReceivedInvite }),
    errors: ["not_found"],
  },
  storeAcceptCompanyInvite: {
    summary: "Accept an invitation",
    description:
      "Requires the invited e-mail address; for other customers the invitation is not found, and the message says what to do.",
    method: "POST",
    path: "/store/company-invites/:token",
    access: "customer",
    body: z.strictObject({}),
    response: oneCompany,
    errors: ["not_found", "company_already_member"],
  },
})
