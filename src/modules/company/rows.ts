import type { InferTypeOf } from "@medusajs/framework/types"
import type Company from "./models/company"
import type CompanyInvite from "./models/company-invite"
import type CompanyMember from "./models/company-member"
import type CompanyPurchase from "./models/company-purchase"
import type VatCheck from "./models/vat-check"

export type CompanyRow = Omit<InferTypeOf<typeof Company>, "members" | "invites" | "vat_checks">

/** `company` is set where the relation is loaded. */
type OfCompany = { company_id: string; company?: CompanyRow }

export type MemberRow = Omit<InferTypeOf<typeof CompanyMember>, "company" | "purchases"> & OfCompany

export type InviteRow = Omit<InferTypeOf<typeof CompanyInvite>, "company"> & OfCompany

export type VatCheckRow = Omit<InferTypeOf<typeof VatCheck>, "company" | "answer"> & {
  company_id: string
  /** Body of VIES's response. */
  answer: unknown
}

export type PurchaseRow = Omit<InferTypeOf<typeof CompanyPurchase>, "member"> & {
  member_id: string
}

/** Columns of a spending limit: all of them set, or all null. */
export type LimitColumns = Pick<MemberRow, "limit_amount" | "limit_currency_code" | "limit_period">
