import { emitEventStep } from "@medusajs/medusa/core-flows"

/** The events of companies; their data is `{ id }` of the company, unless documented otherwise. */
export const COMPANY_CREATED = "millesime_company.created"
export const COMPANY_UPDATED = "millesime_company.updated"
export const COMPANY_APPROVED = "millesime_company.approved"
export const COMPANY_REJECTED = "millesime_company.rejected"
export const COMPANY_SUSPENDED = "millesime_company.suspended"
/** `{ id, token }`: id and token of the invitation; the token is stored nowhere else. */
export const MEMBER_INVITED = "millesime_company.member_invited"

type CompanyEvent =
  | typeof COMPANY_CREATED
  | typeof COMPANY_UPDATED
  | typeof COMPANY_APPROVED
  | typeof COMPANY_REJECTED
  | typeof COMPANY_SUSPENDED

export const emitCompanyEventStep = (eventName: CompanyEvent, id: string) =>
  emitEventStep({ eventName, data: { id } })
