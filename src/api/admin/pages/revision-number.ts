import { ApiError } from "../../../http/errors"

/** @throws ApiError `not_found` for what can be no revision's number */
export const revisionNumber = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new ApiError("not_found", "Revision not found")
  return Number(text)
}
