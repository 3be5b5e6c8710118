/** The vocabularies of companies: the codes stored, accepted and answered everywhere. */

/** The transitions between them are in `rules/status.ts`. */
export const COMPANY_STATUSES = ["pending", "approved", "rejected", "suspended"] as const

/** Decisions of staff about a company. */
export const COMPANY_ACTIONS = ["approve", "reject", "suspend"] as const

/** Their rights are in `rules/rights.ts`. */
export const COMPANY_ROLES = ["admin", "approver", "buyer"] as const

/** Period of a spending limit; months and years are those of the calendar in France. */
export const LIMIT_PERIODS = ["order", "month", "year"] as const

/**
 * Status of a VAT number. `none`: there is no number. `pending`: VIES has not answered yet. `valid` and
 * `invalid` are answers of VIES or decisions of staff, kept with their date.
 */
export const VAT_STATUSES = ["none", "pending", "valid", "invalid"] as const

/** Outcome of a request to VIES. */
export const VAT_CHECK_OUTCOMES = ["valid", "invalid", "unavailable"] as const

/** Who answered: VIES, or a member of staff with a proof of another kind. */
export const VAT_CHECK_SOURCES = ["vies", "staff"] as const

/** Days a company has to pay an invoice; 60 is the most between companies (art. L441-10 C. com.). */
export const NET_DAYS = [0, 30, 45, 60] as const

export type CompanyStatus = (typeof COMPANY_STATUSES)[number]
export type CompanyAction = (typeof COMPANY_ACTIONS)[number]
export type CompanyRole = (typeof COMPANY_ROLES)[number]
export type LimitPeriod = (typeof LIMIT_PERIODS)[number]
export type VatStatus = (typeof VAT_STATUSES)[number]
export type VatCheckOutcome = (typeof VAT_CHECK_OUTCOMES)[number]
export type NetDays = (typeof NET_DAYS)[number]

/** Days until an invitation expires. */
export const INVITE_VALIDITY_DAYS = 7
