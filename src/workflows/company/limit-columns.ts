import type { SpendingLimitInput } from "../../contracts/company"
import { invalidRequest } from "../../http/errors"

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions().maximumFractionDigits ?? 2

/**
 * A spending limit as its columns; undefined changes nothing, null takes it away.
 * @throws ApiError `invalid_request` for an amount finer than its currency
 */
export const limitColumns = (limit: SpendingLimitInput | null | undefined) => {
  if (limit === undefined) return {}
  if (limit === null) {
    return { limit_amount: null, limit_currency_code: null, limit_period: null }
  }
  const { amount, currency_code, period } = limit
  const digits = digitsOf(currency_code)
  if (Number(amount.toFixed(digits)) !== amount) {
    throw invalidRequest("spending_limit.amount", `may have at most ${digits} decimals`)
  }
  return {
    limit_amount: amount as never,
    limit_currency_code: currency_code,
    limit_period: period,
  }
}
