import { z } from "@medusajs/framework/zod"
import type { Seller } from "./rules/tax-lines"
import { vatTerritoryOf } from "./rules/territory"

const FRENCH_RATE = 20

/** Monaco's sellers are under French law, so their country becomes `FR`. */
const Country = z.string().transform((code, context) => {
  const territory = vatTerritoryOf({ country_code: code })
  if (territory) return territory
  context.addIssue({ code: "custom", message: "must be a country where the EU's VAT rules apply" })
  return z.NEVER
})

const SellerOptions = z
  .strictObject({
    country_code: Country.prefault("FR"),
    /** Percent. */
    vat_rate: z.number().positive().max(100).optional(),
  })
  .transform(({ country_code, vat_rate }, context): Seller => {
    const rate = vat_rate ?? (country_code === "FR" ? FRENCH_RATE : undefined)
    if (rate !== undefined) return { country_code, vat_rate: rate }
    context.addIssue({
      code: "custom",
      path: ["vat_rate"],
      message: `is required: ${FRENCH_RATE} % is the standard rate of France alone`,
    })
    return z.NEVER
  })

const VatOptions = z.strictObject({ seller: SellerOptions.prefault({}) })

/** @throws ZodError */
export const parseVatOptions = (options: unknown): { seller: Seller } =>
  VatOptions.parse(options ?? {})
