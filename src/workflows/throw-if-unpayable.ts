import { invalid } from "../errors"
import { isPayable } from "../shared/money"

/** @throws DomainError `invalid_request` for an amount with more decimals than its currency */
export const throwIfUnpayable = (path: string, amount: number | undefined, currency: string) => {
  if (amount === undefined || isPayable(amount, currency)) return
  throw invalid(path, "too_many_decimals", { currency: currency.toUpperCase() })
}
