import { randomBytes } from "node:crypto"
import { DomainError, detail } from "../../errors"

/** The refusal of a unique value that another product has. */
export const alreadyUsed = (field: string, value: string): DomainError =>
  new DomainError("duplicate.product", { field, value }, [detail(field, "already_used", { value })])

/**
 * Claims a unique value that was asked for by name.
 * @throws DomainError `duplicate` naming the field, also when two entries of one batch ask for it
 */
export const claim = (field: string, value: string, claimed: Set<string>): string => {
  if (claimed.has(value)) throw alreadyUsed(field, value)
  claimed.add(value)
  return value
}

/** Claims a handle made from a title, with a suffix where two barrels share the title. */
export const claimSimilar = (handle: string, claimed: Set<string>): string => {
  const suffix = claimed.has(handle) ? `-${randomBytes(3).toString("hex")}` : ""
  return claim("handle", handle + suffix, claimed)
}
