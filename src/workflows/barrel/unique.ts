import { randomBytes } from "node:crypto"
import { ApiError } from "../../http/errors"

/**
 * Claims a unique value that was asked for by name.
 * @throws ApiError `duplicate` naming the field, also when two entries of one batch ask for it
 */
export const claim = (field: string, value: string, taken: Set<string>): string => {
  if (taken.has(value)) {
    const message = `"${value}" is already used by another product`
    throw new ApiError("duplicate", `${field} ${message}`, [{ path: field, message }])
  }
  taken.add(value)
  return value
}

/** Claims a handle made from a title, with a suffix where two barrels share the title. */
export const claimSimilar = (handle: string, taken: Set<string>): string =>
  claim("handle", taken.has(handle) ? `${handle}-${randomBytes(3).toString("hex")}` : handle, taken)
