import { z } from "@medusajs/framework/zod"

const VIES_URL = "https://ec.europa.eu/taxation_customs/vies/rest-api"

export const companyOptions = {
  /** The EU's register of VAT numbers. */
  vies: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).default(VIES_URL),
      /** The seller's own VAT number, with which VIES returns a proof of the consultation. */
      requester: z
        .string()
        .regex(/^[A-Z]{2}[0-9A-Z+*]{2,12}$/)
        .optional(),
    })
    .prefault({}),
}
