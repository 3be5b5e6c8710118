import { MedusaError } from "@medusajs/framework/utils"
import type { Buyer } from "./rules/decide-vat"

type TaxStatus = { country_code: string; vat_number: string | null }

/** Who knows the companies among the customers; Millésime's `company` module does. */
export interface BuyerDirectory {
  /** @returns null for a customer who doesn't buy for an approved company */
  retrieveBuyerTaxStatus(customerId: string): Promise<TaxStatus | null>
  /** @returns null for a company that isn't approved */
  retrieveCompanyTaxStatus(companyId: string): Promise<TaxStatus | null>
}

/** Who buys, as Medusa's tax context tells it. */
export type Shopper = {
  id: string
  /** Set where it was agreed beforehand who buys: that company, whose member the customer needn't be by now, or null. */
  company_id?: string | null
}

const KEY = "millesime_company"

export type Container = { readonly [KEY]?: BuyerDirectory }

/**
 * The directory can be asked for only once all modules are there, so not while providers are built.
 * @throws MedusaError where there is none: taking companies for private persons would charge wrong VAT
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
  { id, company_id }: Shopper,
): Promise<TaxStatus | null> => {
  if (company_id === undefined) return directory.retrieveBuyerTaxStatus(id)
  return company_id === null ? null : directory.retrieveCompanyTaxStatus(company_id)
}

export const buyerOf = async (
  directory: BuyerDirectory,
  shopper: Shopper | undefined,
): Promise<Buyer> => {
  const status = shopper ? await statusOf(directory, shopper) : null
  if (!status) return { kind: "private" }
  const { country_code, vat_number } = status
  return { kind: "business", country_code, vat_number }
}
