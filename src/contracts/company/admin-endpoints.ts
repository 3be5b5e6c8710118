import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import { deleted } from "../common"
import {
  AdminUpdateCompany,
  ApproveCompany,
  CreateCompany,
  DecisionReason,
  InviteMember,
  SetVatStatus,
  UpdateMember,
} from "./inputs"
import { AdminCompaniesQuery, CompanyOrdersQuery } from "./queries"
import {
  AdminCompany,
  AdminCompanyListing,
  CompanyInvite,
  CompanyMember,
  CompanyOrder,
  VatCheck,
} from "./views"

const adminCompany = z.strictObject({ company: AdminCompany })

const decision = {
  method: "POST",
  access: "admin",
  response: adminCompany,
  errors: ["not_found", "company_invalid_transition"],
} as const

/** Companies for staff. */
export const adminCompanyEndpoints = defineEndpoints({
  adminListCompanies: {
    summary: "List companies",
    method: "GET",
    path: "/admin/companies",
    access: "admin",
    query: AdminCompaniesQuery,
    response: listResponse("companies", AdminCompanyListing),
  },
  adminCreateCompany: {
    summary: "Create a company",
    description: "The company is `pending`, as after a registration.",
    method: "POST",
    path: "/admin/companies",
    access: "admin",
    body: CreateCompany,
    response: adminCompany,
    idempotent: true,
  },
  adminGetCompany: {
    summary: "Get a company",
    method: "GET",
    path: "/admin/companies/:id",
    access: "admin",
    response: adminCompany,
    errors: ["not_found"],
  },
  adminUpdateCompany: {
    summary: "Update a company",
    description: "A new VAT number is `pending` until VIES has checked it.",
    method: "POST",
    path: "/admin/companies/:id",
    access: "admin",
    body: AdminUpdateCompany,
    response: adminCompany,
    errors: ["not_found"],
  },
  adminApproveCompany: {
    ...decision,
    summary: "Approve a company, or lift its suspension",
    description: "The prices of its customer group apply to its members.",
    path: "/admin/companies/:id/approve",
    body: ApproveCompany,
    errors: [...decision.errors, "conflict"],
  },
  adminRejectCompany: {
    ...decision,
    summary: "Reject a company",
    path: "/admin/companies/:id/reject",
    body: DecisionReason,
  },
  adminSuspendCompany: {
    ...decision,
    summary: "Suspend a company",
    path: "/admin/companies/:id/suspend",
    description: "Its members can read its orders and quotes, but not buy.",
    body: DecisionReason,
  },
  adminVerifyTaxId: {
    summary: "Verify the VAT number of a company",
    description:
      "Asks VIES now. If VIES is down, the status stays as it is and the check is retried automatically.",
    method: "POST",
    path: "/admin/companies/:id/verify-tax-id",
    access: "admin",
    body: z.strictObject({}),
    response: adminCompany,
    errors: ["not_found", "company_without_vat_number"],
  },
  adminSetVatStatus: {
    summary: "Set the VAT status of a company by hand",
    description:
      "For a proof that VIES doesn't give, such as a letter of the tax office. It is kept in the history with its reason and document, and ends with the next clear answer of VIES.",
    method: "POST",
    path: "/admin/companies/:id/vat-status",
    access: "admin",
    body: SetVatStatus,
    response: adminCompany,
    errors: ["not_found", "company_without_vat_number"],
  },
  adminListVatChecks: {
    summary: "List the VAT checks of a company and staff's own decisions, newest first",
    method: "GET",
    path: "/admin/companies/:id/vat-checks",
    access: "admin",
    query: listQuery({}),
    response: listResponse("vat_checks", VatCheck),
    errors: ["not_found"],
  },
  adminListCompanyMembers: {
    summary: "List the members of a company",
    method: "GET",
    path: "/admin/companies/:id/members",
    access: "admin",
    query: listQuery({}),
    response: listResponse("members", CompanyMember),
    errors: ["not_found"],
  },
  adminInviteCompanyMember: {
    summary: "Invite a member by e-mail",
    method: "POST",
    path: "/admin/companies/:id/members",
    access: "admin",
    body: InviteMember,
    response: z.strictObject({ invite: CompanyInvite }),
    errors: ["not_found", "company_already_member"],
  },
  adminUpdateCompanyMember: {
    summary: "Update a member's role or spending limit",
    method: "POST",
    path: "/admin/companies/:id/members/:member_id",
    access: "admin",
    body: UpdateMember,
    response: z.strictObject({ member: CompanyMember }),
    errors: ["not_found", "company_last_admin"],
  },
  adminRemoveCompanyMember: {
    summary: "Remove a member",
    method: "DELETE",
    path: "/admin/companies/:id/members/:member_id",
    access: "admin",
    response: deleted("company_member"),
    errors: ["not_found", "company_last_admin"],
  },
  adminListCompanyOrders: {
    summary: "List the orders of a company, newest first",
    method: "GET",
    path: "/admin/companies/:id/orders",
    access: "admin",
    query: CompanyOrdersQuery,
    response: listResponse("orders", CompanyOrder),
    errors: ["not_found"],
  },
  adminListCompanyInvites: {
    summary: "List the open invitations of a company",
    method: "GET",
    path: "/admin/companies/:id/invites",
    access: "admin",
    query: listQuery({}),
    response: listResponse("invites", CompanyInvite),
    errors: ["not_found"],
  },
  adminRevokeCompanyInvite: {
    summary: "Revoke an invitation",
    method: "DELETE",
    path: "/admin/companies/:id/invites/:invite_id",
    access: "admin",
    response: deleted("company_invite"),
    errors: ["not_found"],
  },
})
