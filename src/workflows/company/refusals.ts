import { ApiError } from "../../http/errors"
import type { DecisionRefusal, MemberRefusal } from "../../modules/company/membership"
import type { CompanyAction } from "../../modules/company/types"

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

export const decisionRefusal = (refusal: DecisionRefusal, action: CompanyAction): ApiError => {
  switch (refusal) {
    case "not_found":
      return companyNotFound()
    case "invalid_transition":
      return new ApiError(
        "company_invalid_transition",
        `The company's status doesn't allow to ${action} it`,
      )
    case "changed":
      return new ApiError(
        "conflict",
        "The company has changed since you read it: read it again, then decide",
      )
  }
}
