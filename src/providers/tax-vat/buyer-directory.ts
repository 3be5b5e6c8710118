import { MedusaError } from "@medusajs/framework/utils"
import type { Buyer } from "./rules/decide-vat"

type TaxStatus = { country_code: string; vat_number: string | null }

/** Looks up the companies of customers; implemented by Millésime's module `company`. */
export interface BuyerDirectory {
  /** @returns null for a customer who doesn't buy for an approved company */
  retrieveBuyerTaxStatus(customerId: string): Promise<TaxStatus | null>
  /** @returns null for a company that isn't approved */
  retrieveCompanyTaxStatus(companyId: string): Promise<TaxStatus | null>
}

/** The buyer in Medusa's tax context. */
export type TaxCustomer = {
  id: string
  /**
   * Set where the buyer is known beforehand, as on a quote: that company, even if the customer has left
   * it, or null. Otherwise the membership decides.
   */
  company_id?: string | null
}

const KEY = "millesime_company"

export type Container = { readonly [KEY]?: BuyerDirectory }

/**
 * Resolved at each calculation, since the module isn't loaded yet when providers are created.
 * @throws MedusaError without the module: companies would be charged as private persons
 */
export const directoryOf = (container: Container): BuyerDirectory => {
  // Medusa's container throws an error of its own for a key that it doesn't know.
  const directory = Object.hasOwn(container, KEY) ? container[KEY] : undefined
  if (directory) return directory
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The tax provider "vat" can't tell companies from private persons: in medusa-config, add the module ` +
      `"${KEY}", and dependencies: ["${KEY}"] beside the options of @medusajs/medusa/tax`,
  )
}

const statusOf = async (
  directory: BuyerDirectory,
  { id, company_id }: TaxCustomer,
): Promise<TaxStatus | null> => {
  if (company_id === undefined) return directory.retrieveBuyerTaxStatus(id)
  return company_id === null ? null : directory.retrieveCompanyTaxStatus(company_id)
}

export const buyerOf = async (
  directory: BuyerDirectory,
  customer: TaxCustomer | undefined,
): Promise<Buyer> => {
  const status = customer ? await statusOf(directory, customer) : null
  if (!status) return { kind: "private" }
  const { country_code, vat_number } = status
  return { kind: "business", country_code, vat_number }
}
