import { emitEventStep } from "@medusajs/medusa/core-flows"

/** The events of companies; the data of each is `{ id }`, the company's, unless said otherwise. */
export const COMPANY_CREATED = "company.created"
export const COMPANY_UPDATED = "company.updated"
export const COMPANY_APPROVED = "company.approved"
export const COMPANY_REJECTED = "company.rejected"
export const COMPANY_SUSPENDED = "company.suspended"
/** Its data is `{ id, token }`: the invitation's id, and the token that is kept nowhere else. */
export const MEMBER_INVITED = "company.member_invited"

type CompanyEvent =
  | typeof COMPANY_CREATED
  | typeof COMPANY_UPDATED
  | typeof COMPANY_APPROVED
  | typeof COMPANY_REJECTED
  | typeof COMPANY_SUSPENDED

export const emitCompanyEventStep = (eventName: CompanyEvent, id: string) =>
  emitEventStep({ eventName, data: { id } })
