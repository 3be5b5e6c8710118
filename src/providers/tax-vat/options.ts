import { z } from "@medusajs/framework/zod"
import type { Seller } from "./rules/tax-lines"
import { vatTerritoryOf } from "./rules/territory"

/** Monaco's sellers are under French law, so their country becomes `FR`. */
const Country = z.string().transform((code, context) => {
  const territory = vatTerritoryOf({ country_code: code })
  if (territory) return territory
  context.addIssue({ code: "custom", message: "must be a country where the EU's VAT rules apply" })
  return z.NEVER
})

const SellerOptions = z.strictObject({
  country_code: Country.prefault("FR"),
  /** Percent, where it isn't the standard rate of the country. */
  vat_rate: z.number().positive().max(100).optional(),
})

const VatOptions = z.strictObject({ seller: SellerOptions.prefault({}) })

/** @throws ZodError */
export const parseVatOptions = (options: unknown): { seller: Seller } =>
  VatOptions.parse(options ?? {})
