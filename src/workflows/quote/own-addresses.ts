import type { MedusaContainer } from "@medusajs/framework/types"
import type { CompanyRow } from "../../modules/company/rows"
import type { QuoteAddress } from "../../modules/quote/types"
import { graph } from "../../queries/graph"
import { addressOf } from "./cart-content"

type AddressRow = Record<string, unknown> & {
  is_default_shipping?: boolean
  is_default_billing?: boolean
}

type CustomerRow = {
  first_name: string | null
  last_name: string | null
  phone: string | null
  addresses?: (AddressRow | null)[] | null
}

export type OwnAddresses = {
  shipping_address: QuoteAddress | null
  billing_address: QuoteAddress | null
}

/** The company's, in its own name and with its telephone number. */
const ofCompany = (company: CompanyRow, customer: CustomerRow | undefined): QuoteAddress | null => {
  const address = addressOf(company.billing_address)
  return (
    address && {
      ...address,
      first_name: address.first_name ?? customer?.first_name ?? null,
      last_name: address.last_name ?? customer?.last_name ?? null,
      company: address.company ?? company.name,
      phone: address.phone ?? company.phone,
    }
  )
}

const ofCustomer = (
  { addresses, ...customer }: CustomerRow,
  flag: "is_default_shipping" | "is_default_billing",
): QuoteAddress | null => {
  const present = (addresses ?? []).filter((address) => address !== null)
  const address = addressOf(present.find((each) => each[flag]) ?? present[0])
  return (
    address && {
      ...address,
      first_name: address.first_name ?? customer.first_name,
      last_name: address.last_name ?? customer.last_name,
      phone: address.phone ?? customer.phone,
    }
  )
}

/** The addresses that a quote starts with where its cart or staff give none: the company's or the customer's. */
export const retrieveOwnAddresses = async (
  container: MedusaContainer,
  customerId: string,
  company: CompanyRow | null,
): Promise<OwnAddresses> => {
  const [customer] = await graph<CustomerRow>(container, {
    entity: "customer",
    fields: ["first_name", "last_name", "phone", "addresses.*"],
    filters: { id: customerId },
  })
  if (company) {
    const address = ofCompany(company, customer)
    return { shipping_address: address, billing_address: address }
  }
  if (!customer) return { shipping_address: null, billing_address: null }
  return {
    shipping_address: ofCustomer(customer, "is_default_shipping"),
    billing_address: ofCustomer(customer, "is_default_billing"),
  }
}

/**
 * The address that a quote starts with: the cart's, unless that is no more than the country of its region,
 * which Medusa fills in, and the own address is in that country.
 */
export const startingAddress = (
  given: QuoteAddress | null,
  own: QuoteAddress | null,
): QuoteAddress | null => {
  if (!given) return own
  const isCountryAlone = !given.address_1 && !given.city && !given.postal_code
  return isCountryAlone && own?.country_code === given.country_code ? own : given
}
