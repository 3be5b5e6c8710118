import type { MedusaContainer } from "@medusajs/framework/types"
import { companyService } from "../../../modules/company"
import { mailService } from "../../../modules/mail"
import { graph } from "../../../queries/graph"
import { servedLocale } from "../../../shared/locales"

/** The store's locale for that of a row; its default where the row has none. */
export const localeFor = (
  container: MedusaContainer,
  locale: string | null | undefined,
): string => {
  const { options, defaultLocale } = mailService(container)
  return locale ? servedLocale(locale, options.locales) : defaultLocale
}

/** Addresses without regard to case, each once. */
export const unique = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.map((address) => address.toLowerCase())),
]

const userAddresses = async (container: MedusaContainer, filters: Record<string, unknown>) => {
  const users = await graph<{ email: string }>(container, {
    entity: "user",
    fields: ["email"],
    filters,
  })
  return users.map(({ email }) => email)
}

/** The members of staff with these ids, or else the addresses of the option `staff_emails`, or else all of staff. */
export const staffAddresses = async (
  container: MedusaContainer,
  userIds: readonly (string | null)[] = [],
): Promise<string[]> => {
  const ids = userIds.filter((id) => id !== null)
  const named = ids.length ? await userAddresses(container, { id: ids }) : []
  if (named.length) return unique(named)
  const { staff_emails } = mailService(container).options
  return unique(staff_emails.length ? staff_emails : await userAddresses(container, {}))
}

/** The locale of a customer: that of their company, or of their last order. */
export const localeOfCustomer = async (
  container: MedusaContainer,
  customerId: string,
): Promise<string> => {
  const member = await companyService(container).findMembership(customerId)
  if (member) {
    const company = await companyService(container).retrieveMillesimeCompany(member.company_id)
    return localeFor(container, company.locale)
  }
  const [order] = await graph<{ locale: string | null }>(container, {
    entity: "order",
    fields: ["locale"],
    filters: { customer_id: customerId },
    pagination: { take: 1, order: { created_at: "DESC" } },
  })
  return localeFor(container, order?.locale)
}
