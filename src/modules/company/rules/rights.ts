import type { CompanyRole } from "../types"

/** What members may do for their company; reading it is everybody's. */
const RIGHTS = {
  update_company: ["admin"],
  manage_members: ["admin"],
  read_purchases_of_all: ["admin", "approver"],
  approve_purchases: ["admin", "approver"],
} as const satisfies Record<string, readonly CompanyRole[]>

export type CompanyRight = keyof typeof RIGHTS

/** Whether what a member accepts waits for somebody with the right to approve it. */
export const needsApproval = (role: CompanyRole, isRequired: boolean): boolean =>
  isRequired && !memberMay(role, "approve_purchases")

export const memberMay = (role: CompanyRole, right: CompanyRight): boolean =>
  (RIGHTS[right] as readonly CompanyRole[]).includes(role)
