import type { CompanyMember } from "../../../contracts/company"

/** A member by name, or by what else is known of them. */
export const nameOf = ({ first_name, last_name, email, customer_id }: CompanyMember): string =>
  [first_name, last_name].filter(Boolean).join(" ") || (email ?? customer_id)
