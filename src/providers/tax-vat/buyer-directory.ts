import { MedusaError } from "@medusajs/framework/utils"
import type { Buyer } from "./rules/decide-vat"

/** Who knows the companies among the customers; Millésime's `company` module does. */
export interface BuyerDirectory {
  /** @returns null for a customer who doesn't buy for an approved company */
  retrieveBuyerTaxStatus(
    customerId: string,
  ): Promise<{ country_code: string; vat_number: string | null } | null>
}

const KEY = "company"

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

export const buyerOf = async (
  directory: BuyerDirectory,
  customerId: string | undefined,
): Promise<Buyer> => {
  const status = customerId ? await directory.retrieveBuyerTaxStatus(customerId) : null
  if (!status) return { kind: "private" }
  const { country_code, vat_number } = status
  return { kind: "business", country_code, vat_number }
}
