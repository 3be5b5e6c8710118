import { COMPANY_ACTIONS, type CompanyAction, type CompanyStatus } from "../types"

/** The allowed decisions by status, with the status after them. */
const TRANSITIONS: Record<CompanyStatus, Partial<Record<CompanyAction, CompanyStatus>>> = {
  pending: { approve: "approved", reject: "rejected" },
  approved: { suspend: "suspended" },
  suspended: { approve: "approved" },
  rejected: {},
}

export const allowedCompanyActions = (status: CompanyStatus): CompanyAction[] =>
  COMPANY_ACTIONS.filter((action) => TRANSITIONS[status][action])

/** The status after an action, or null where the action is not allowed. */
export const statusAfter = (status: CompanyStatus, action: CompanyAction): CompanyStatus | null =>
  TRANSITIONS[status][action] ?? null

/** Whether members may change the legal identity; once vetted, only staff may. */
export const mayChangeOwnIdentity = (status: CompanyStatus): boolean => status === "pending"

/** A pending company may buy, at the prices of a private person. */
export const mayBuy = (status: CompanyStatus): boolean =>
  status === "pending" || status === "approved"

/** Members of a rejected company may buy for themselves and register another. */
export const bindsMembers = (status: CompanyStatus): boolean => status !== "rejected"
