import { invalidRequest } from "../../http/errors"
import { validityOf } from "../../modules/quote/rules/validity"

/**
 * A validity that staff ask for, as an ISO moment.
 * @param asked a day, which means its end in France, or a moment
 * @throws ApiError `invalid_request` for what has passed
 */
export const futureValidity = (asked: string): string => {
  const moment = validityOf(asked)
  if (moment <= new Date()) throw invalidRequest("valid_until", "has passed")
  return moment.toISOString()
}
