import { invalidRequest } from "../http/errors"
import { isPayable } from "../shared/money"

/** @throws ApiError `invalid_request` for an amount that nobody can pay in its currency */
export const throwIfUnpayable = (path: string, amount: number | undefined, currency: string) => {
  if (amount === undefined || isPayable(amount, currency)) return
  throw invalidRequest(path, `has more decimals than ${currency.toUpperCase()}`)
}
