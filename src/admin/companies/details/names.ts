import type { CompanyMember } from "../../../contracts/company"
import { fullNameOf } from "../../../shared/full-name"

/** A member by name, or by what else is known of them. */
export const nameOf = (member: CompanyMember): string =>
  fullNameOf(member) || (member.email ?? member.customer_id)
