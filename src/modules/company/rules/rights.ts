import type { CompanyRole } from "../types"

/** Rights by role; every member may read the company. */
const RIGHTS = {
  update_company: ["admin"],
  manage_members: ["admin"],
  read_purchases_of_all: ["admin", "approver"],
  approve_purchases: ["admin", "approver"],
} as const satisfies Record<string, readonly CompanyRole[]>

export type CompanyRight = keyof typeof RIGHTS

/** Whether a quote that a member accepts must be approved by another. */
export const needsApproval = (role: CompanyRole, isRequired: boolean): boolean =>
  isRequired && !memberMay(role, "approve_purchases")

export const memberMay = (role: CompanyRole, right: CompanyRight): boolean =>
  (RIGHTS[right] as readonly CompanyRole[]).includes(role)
