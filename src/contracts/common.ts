import { z } from "@medusajs/framework/zod"
import { COUNTRIES } from "../shared/countries"

/** ISO 4217 code in lower case, as Medusa stores it. */
export const CurrencyCode = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, "not_currency")
  .transform((code) => code.toLowerCase())

/** BCP 47 tag of a language, perhaps with a script and a country or region: `fr-FR`, `zh-Hans`, `es-419`. */
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, "not_locale")

const COUNTRY_CODES = new Set(COUNTRIES)

/** ISO 3166-1 alpha-2 code in upper case. */
export const CountryCode = z
  .string()
  .regex(/^[a-zA-Z]{2}$/, "not_country")
  .transform((code) => code.toUpperCase())
  .refine((code) => COUNTRY_CODES.has(code), "unknown_country")

/** Day without a time: `2026-03-31`. */
export const Day = z.iso.date("not_day").refine((day) => day >= "1900-01-01", "day_before_1900")

export const Moment = z.iso.datetime({
  offset: true,
  error: "not_moment",
})

export const Text = (max: number) => z.string().trim().min(1).max(max)

/** An amount of money in whole units of its currency (12.5 is 12 euros 50), as Medusa stores it. */
export const Money = z
  .strictObject({ amount: z.number(), currency_code: z.string() })
  .meta({ id: "Money", description: "Amount in units of the currency, 12.5 is 12 euros 50" })

/** The answer to a deletion, as in Medusa's own endpoints. */
export const deleted = <T extends string>(object: T) =>
  z.strictObject({ id: z.string(), object: z.literal(object), deleted: z.literal(true) })
