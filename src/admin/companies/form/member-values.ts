import type { CompanyMember } from "../../../contracts/company"
import { changedEntries, numberOrNull } from "../../components/form/input-values"

/** An empty amount is no limit. */
type LimitValues = { amount: string; currency_code: string; period: string }

export type MemberValues = { role: string; spending_limit: LimitValues }

export const toMemberValues = (
  { role, spending_limit: limit }: Pick<CompanyMember, "role" | "spending_limit">,
  currency: string,
): MemberValues => ({
  role,
  spending_limit: {
    amount: limit ? String(limit.amount) : "",
    currency_code: limit?.currency_code ?? currency,
    period: limit?.period ?? "month",
  },
})

export const toMemberBody = ({ role, spending_limit: limit }: MemberValues) => {
  const amount = numberOrNull(limit.amount)
  return { role, spending_limit: amount === null ? null : { ...limit, amount } }
}

/** Only what was changed: what others changed meanwhile stays. */
export const toMemberChanges = (values: MemberValues, before: MemberValues) =>
  changedEntries(toMemberBody(values), toMemberBody(before))
