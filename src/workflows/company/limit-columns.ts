import type { SpendingLimitInput } from "../../contracts/company"
import type { LimitColumns } from "../../modules/company/rows"
import { throwIfUnpayable } from "../throw-if-unpayable"

export const NO_LIMIT: LimitColumns = {
  limit_amount: null,
  limit_currency_code: null,
  limit_period: null,
}

/**
 * The columns of a spending limit. `undefined` changes nothing, null removes the limit.
 * @throws DomainError `invalid_request` for an amount with more decimals than its currency
 */
export const limitColumns = (
  limit: SpendingLimitInput | null | undefined,
): Partial<LimitColumns> => {
  if (limit === undefined) return {}
  if (limit === null) return NO_LIMIT
  const { amount, currency_code, period } = limit
  throwIfUnpayable("spending_limit.amount", amount, currency_code)
  return { limit_amount: amount, limit_currency_code: currency_code, limit_period: period }
}
