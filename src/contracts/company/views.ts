import { z } from "@medusajs/framework/zod"
import {
  COMPANY_ACTIONS,
  COMPANY_ROLES,
  COMPANY_STATUSES,
  VAT_CHECK_OUTCOMES,
  VAT_CHECK_SOURCES,
  VAT_STATUSES,
} from "../../modules/company/types"
import { Address, SpendingLimit, Terms } from "./schemas"

export const CompanyMember = z
  .strictObject({
    id: z.string(),
    customer_id: z.string(),
    email: z.string().nullable(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    role: z.enum(COMPANY_ROLES),
    spending_limit: SpendingLimit.nullable(),
    created_at: z.string(),
  })
  .meta({ id: "CompanyMember" })
export type CompanyMember = z.output<typeof CompanyMember>

const Company = z.strictObject({
  id: z.string(),
  name: z.string(),
  status: z.enum(COMPANY_STATUSES),
  status_reason: z.string().nullable().meta({
    description: "Why staff rejected or suspended the company",
  }),
  country_code: z.string(),
  siren: z.string().nullable(),
  siret: z.string().nullable(),
  vat_number: z.string().nullable(),
  eori: z.string().nullable(),
  registration_number: z.string().nullable(),
  vat_status: z.enum(VAT_STATUSES).meta({
    description:
      "`pending` until VIES has answered or staff have decided; only `valid` affects VAT",
  }),
  email: z.string(),
  phone: z.string().meta({ description: "E.164" }),
  billing_address: Address,
  terms: Terms,
  approval_required: z.boolean().meta({
    description: "Whether an admin or approver must approve each quote that a buyer accepts",
  }),
  created_at: z.string(),
  updated_at: z.string(),
})

/** Spending of a member in the current month or year, in French time. */
export const Spending = z
  .strictObject({
    since: z.string().meta({ description: "Start of the month or year" }),
    currency_code: z.string(),
    spent: z.number().meta({ description: "Placed orders, less cancellations and refunds" }),
    left: z.number(),
  })
  .meta({ id: "Spending" })
export type Spending = z.output<typeof Spending>

/** A company for its members. */
export const StoreCompany = Company.extend({
  member: CompanyMember.meta({ description: "The requesting customer's membership" }),
  spending: Spending.nullable().meta({
    description: "Of the requesting customer; null without a limit by month or year",
  }),
}).meta({ id: "Company" })
export type StoreCompany = z.output<typeof StoreCompany>

export const AdminCompanyListing = Company.extend({
  member_count: z.number().int(),
}).meta({ id: "AdminCompanyListing" })
export type AdminCompanyListing = z.output<typeof AdminCompanyListing>

export const AdminCompany = AdminCompanyListing.extend({
  customer_group_id: z.string().nullable(),
  status_changed_at: z.string().nullable(),
  status_changed_by: z.string().nullable().meta({ description: "Id of the member of staff" }),
  vat_checked_at: z.string().nullable().meta({ description: "When VIES last answered" }),
  allowed_actions: z.enum(COMPANY_ACTIONS).array(),
  same_identity: z
    .strictObject({ id: z.string(), name: z.string(), status: z.enum(COMPANY_STATUSES) })
    .array()
    .meta({ description: "Other companies with the same SIREN or VAT number" }),
}).meta({ id: "AdminCompany" })
export type AdminCompany = z.output<typeof AdminCompany>

/** An open invitation. Its token is only in the e-mail. */
export const CompanyInvite = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    role: z.enum(COMPANY_ROLES),
    spending_limit: SpendingLimit.nullable(),
    expires_at: z.string(),
    created_at: z.string(),
  })
  .meta({ id: "CompanyInvite" })
export type CompanyInvite = z.output<typeof CompanyInvite>

/** An order that a member placed for the company. */
export const CompanyOrder = z
  .strictObject({
    id: z.string(),
    display_id: z.number().int(),
    status: z.string(),
    payment_status: z.string(),
    fulfillment_status: z.string(),
    customer_id: z.string().nullable(),
    email: z.string().nullable(),
    currency_code: z.string(),
    total: z.number(),
    created_at: z.string(),
  })
  .meta({ id: "CompanyOrder" })
export type CompanyOrder = z.output<typeof CompanyOrder>

/** An invitation for the holder of its token. */
export const ReceivedInvite = z
  .strictObject({
    company_name: z.string(),
    email: z.string(),
    role: z.enum(COMPANY_ROLES),
    expires_at: z.string(),
  })
  .meta({ id: "ReceivedCompanyInvite" })
export type ReceivedInvite = z.output<typeof ReceivedInvite>

/** A request to VIES or a decision of staff with its outcome, kept as proof. */
export const VatCheck = z
  .strictObject({
    id: z.string(),
    vat_number: z.string(),
    outcome: z.enum(VAT_CHECK_OUTCOMES),
    name: z.string().nullable().meta({ description: "Holder of the number according to VIES" }),
    address: z.string().nullable(),
    consultation_number: z.string().nullable().meta({
      description:
        "VIES's proof of the consultation; requires the seller's own VAT number in the options",
    }),
    error: z.string().nullable(),
    source: z.enum(VAT_CHECK_SOURCES).meta({ description: "`staff`: set by hand" }),
    reason: z.string().nullable().meta({ description: "Why staff set it" }),
    document_url: z.string().nullable().meta({ description: "Proof of staff's decision" }),
    decided_by: z.string().nullable().meta({ description: "Id of the member of staff" }),
    created_at: z.string(),
  })
  .meta({ id: "VatCheck" })
export type VatCheck = z.output<typeof VatCheck>
