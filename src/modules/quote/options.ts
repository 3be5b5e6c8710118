import { isAbsolute } from "node:path"
import { z } from "@medusajs/framework/zod"

/** The seller as French law requires it on a quote (art. R123-237 C. com.). */
export const SellerIdentity = z.strictObject({
  /** The registered name. */
  name: z.string().min(1),
  /** With the share capital: "SAS au capital de 50 000 €". */
  legal_form: z.string().min(1).optional(),
  /** The registered office. */
  address: z.strictObject({
    /** Number and street. */
    address_1: z.string().min(1),
    /** Building, floor. */
    address_2: z.string().min(1).optional(),
    postal_code: z.string().min(1),
    city: z.string().min(1),
    /** ISO 3166-1 alpha-2, in lower case. */
    country_code: z.string().regex(/^[a-z]{2}$/),
  }),
  /** Nine digits, without spaces. */
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  /** Trade register and number: "RCS Bordeaux 123 456 789". */
  registration: z.string().min(1).optional(),
  /** With its prefix, without spaces: "FR40123456789". */
  vat_number: z
    .string()
    .regex(/^[A-Z]{2}[0-9A-Z+*]{2,12}$/)
    .optional(),
  /** For questions about a quote. */
  email: z.email().optional(),
  /** As printed. */
  phone: z.string().min(1).optional(),
  /** Account for payments (ISO 13616), without spaces. */
  iban: z
    .string()
    .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/)
    .optional(),
  /** Bank of that account (ISO 9362). */
  bic: z
    .string()
    .regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/)
    .optional(),
  /** Absolute path of a PNG or JPEG; quotes can't be rendered if it isn't readable. */
  logo: z
    .string()
    .refine((path) => isAbsolute(path) && /\.(png|jpe?g)$/i.test(path), {
      error: "must be the absolute path of a PNG or JPEG",
    })
    .optional(),
})

export type SellerIdentity = z.infer<typeof SellerIdentity>

export const quoteOptions = {
  /** Printed on quotes. */
  seller: SellerIdentity.optional(),
  /**
   * Whether the stock of a sent quote is held for its buyer until it expires or ends; staff may say otherwise each time. If
   * false, the last barrel goes to whoever buys first.
   */
  hold_stock: z.boolean().default(false),
}
