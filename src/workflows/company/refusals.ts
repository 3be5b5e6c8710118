import { ApiError } from "../../http/errors"
import type { MemberRefusal } from "../../modules/company/membership"

const REFUSALS = {
  not_found: ["not_found", "Not found"],
  forbidden: ["forbidden", "Only an admin of the company may do that"],
  already_member: ["company_already_member", "The customer belongs to a company already"],
  last_admin: ["company_last_admin", "The company needs an admin: make somebody else one first"],
} as const satisfies Record<MemberRefusal, readonly [string, string]>

export const memberRefusal = (refusal: MemberRefusal): ApiError => {
  const [code, message] = REFUSALS[refusal]
  return new ApiError(code, message)
}

export const companyNotFound = () => new ApiError("not_found", "Company not found")
