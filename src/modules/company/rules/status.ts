import { COMPANY_ACTIONS, type CompanyAction, type CompanyStatus } from "../types"

/** Where each action leads from each status; what is not here is refused. */
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

/** Its legal identity is what staff vetted: afterwards only they may change it. */
export const mayChangeOwnIdentity = (status: CompanyStatus): boolean => status === "pending"

/** A pending one buys too, as a private person would. */
export const mayBuy = (status: CompanyStatus): boolean =>
  status === "pending" || status === "approved"

/** A rejected company holds nobody: its members may buy for themselves and register another. */
export const holdsItsMembers = (status: CompanyStatus): boolean => status !== "rejected"
