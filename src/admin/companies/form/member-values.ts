import type { CompanyMember, InviteMember, UpdateMember } from "../../../contracts/company"
import { COMPANY_ROLES, LIMIT_PERIODS } from "../../../modules/company/types"
import { numberProblem, parseNumber } from "../../components/form/numbers"
import type { Problems } from "../../components/form/problems"

/** An empty amount is no limit. */
type LimitValues = { amount: string; currency_code: string; period: string }

export type MemberValues = { role: string; spending_limit: LimitValues }

type Limited = Pick<CompanyMember, "role" | "spending_limit">

export const toMemberValues = (
  { role, spending_limit: limit }: Limited,
  currency: string,
): MemberValues => ({
  role,
  spending_limit: {
    amount: limit ? String(limit.amount) : "",
    currency_code: limit?.currency_code ?? currency,
    period: limit?.period ?? "month",
  },
})

/** The one of several codes that a select gave. */
const oneOf = <T extends string>(codes: readonly [T, ...T[]], value: string): T =>
  codes.find((code) => code === value) ?? codes[0]

export const toMemberInput = ({
  role,
  spending_limit: { amount, currency_code, period },
}: MemberValues): Omit<InviteMember, "email"> => ({
  role: oneOf(COMPANY_ROLES, role),
  spending_limit: amount.trim()
    ? { amount: parseNumber(amount), currency_code, period: oneOf(LIMIT_PERIODS, period) }
    : null,
})

/** Only what was changed: what others changed meanwhile stays. */
export const toMemberChanges = (values: MemberValues, before: MemberValues): UpdateMember => {
  const { role, spending_limit } = toMemberInput(values)
  const old = toMemberInput(before)
  return {
    ...(role !== old.role && { role }),
    ...(JSON.stringify(spending_limit) !== JSON.stringify(old.spending_limit) && {
      spending_limit,
    }),
  }
}

export const memberProblems = ({ spending_limit: { amount } }: MemberValues): Problems => ({
  "spending_limit.amount": numberProblem(amount, { min: 0, max: 1_000_000_000, decimals: 2 }),
})
