import type { CompanyRole } from "../types"

type Member = { id: string; role: CompanyRole }

/** Whether a company would have no admin if this member got another role, or none (null) by leaving. */
export const leavesNoAdmin = (
  members: readonly Member[],
  memberId: string,
  role: CompanyRole | null,
): boolean => {
  const isAdmin = (member: Member) => member.role === "admin"
  const member = members.find(({ id }) => id === memberId)
  if (!member || !isAdmin(member) || role === "admin") return false
  return !members.some((other) => other.id !== memberId && isAdmin(other))
}
