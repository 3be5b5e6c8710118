import type {
  AdminCompany,
  AdminCompanyListing,
  CompanyInvite,
  CompanyMember,
  VatCheck,
} from "../../contracts/company"
import type {
  CompanyRow,
  InviteRow,
  LimitColumns,
  MemberRow,
  VatCheckRow,
} from "../../modules/company/rows"
import { allowedCompanyActions } from "../../modules/company/rules/status"
import { iso, isoOrNull } from "../../shared/moment"
import type { CustomerRow } from "../customers"

/** Fields of a company that members and staff see. */
export const companyView = (row: CompanyRow) => ({
  id: row.id,
  name: row.name,
  status: row.status,
  status_reason: row.status_reason,
  country_code: row.country_code,
  siren: row.siren,
  siret: row.siret,
  vat_number: row.vat_number,
  eori: row.eori,
  registration_number: row.registration_number,
  vat_status: row.vat_status,
  email: row.email,
  phone: row.phone,
  billing_address: row.billing_address as AdminCompany["billing_address"],
  terms: {
    net_days: row.net_days as AdminCompany["terms"]["net_days"],
    pay_by_invoice: row.pay_by_invoice,
  },
  approval_required: row.approval_required,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
})

export const adminCompanyView = (
  row: CompanyRow,
  { member_count }: Pick<AdminCompanyListing, "member_count">,
  customer_group_id: string | null,
  same_identity: AdminCompany["same_identity"],
): AdminCompany => ({
  ...companyView(row),
  member_count,
  customer_group_id,
  status_changed_at: isoOrNull(row.status_changed_at),
  status_changed_by: row.status_changed_by,
  vat_checked_at: isoOrNull(row.vat_checked_at),
  allowed_actions: allowedCompanyActions(row.status),
  same_identity,
})

const limitView = ({ limit_amount, limit_currency_code, limit_period }: LimitColumns) =>
  limit_amount === null || limit_currency_code === null || limit_period === null
    ? null
    : {
        amount: limit_amount,
        currency_code: limit_currency_code,
        period: limit_period,
      }

export const memberView = (
  row: MemberRow,
  customer: CustomerRow | null | undefined,
): CompanyMember => ({
  id: row.id,
  customer_id: row.customer_id,
  email: customer?.email ?? null,
  first_name: customer?.first_name ?? null,
  last_name: customer?.last_name ?? null,
  role: row.role,
  spending_limit: limitView(row),
  created_at: iso(row.created_at),
})

export const inviteView = (row: InviteRow): CompanyInvite => ({
  id: row.id,
  email: row.email,
  role: row.role,
  spending_limit: limitView(row),
  expires_at: iso(row.expires_at),
  created_at: iso(row.created_at),
})

const textIn = (answer: unknown, key: string): string | null => {
  const value = (answer as Record<string, unknown> | null)?.[key]
  return typeof value === "string" && value !== "" && value !== "---" ? value : null
}

export const vatCheckView = (row: VatCheckRow): VatCheck => ({
  id: row.id,
  vat_number: row.vat_number,
  outcome: row.outcome,
  name: textIn(row.answer, "name"),
  address: textIn(row.answer, "address"),
  consultation_number: textIn(row.answer, "requestIdentifier"),
  error: row.error,
  source: row.source,
  reason: row.reason,
  document_url: row.document_url,
  decided_by: row.decided_by,
  created_at: iso(row.created_at),
})
