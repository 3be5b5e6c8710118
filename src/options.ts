import { z } from "@medusajs/framework/zod"

const VIES_URL = "https://ec.europa.eu/taxation_customs/vies/rest-api"

/**
 * Options of the plugin; every module of ours gets the same object. The first entry of a list is
 * the default.
 */
export const PluginOptions = z.strictObject({
  /** ISO 4217 codes in lower case. */
  currencies: z.array(z.string().length(3).lowercase()).min(1).default(["eur", "usd", "gbp"]),
  /** BCP 47 tags. */
  locales: z.array(z.string().min(2)).min(1).default(["fr-FR", "en-US"]),
  /** The EU's register of VAT numbers. */
  vies: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).default(VIES_URL),
      /** The seller's own VAT number: with it VIES answers a proof of the consultation. */
      requester: z
        .string()
        .regex(/^[A-Z]{2}[0-9A-Z+*]{2,12}$/)
        .optional(),
    })
    .prefault({}),
  /** Address of the frontend, for the links in e-mails: `/company-invites/:token` is below it. */
  storefront_url: z.url({ protocol: /^https?$/ }).optional(),
})

export type PluginOptions = z.infer<typeof PluginOptions>

/** What Medusa puts beside our options when it hands them to a module. */
const AddedByMedusa = z.looseObject({ database: z.unknown().optional() })

/** Checked wherever a module of ours starts, in the store and in a host alike. */
export const parsePluginOptions = (options: unknown): PluginOptions => {
  const { database: _, ...own } = AddedByMedusa.parse(options ?? {})
  return PluginOptions.parse(own)
}
