import { z } from "@medusajs/framework/zod"

/**
 * Options of the plugin; every module of ours gets the same object. The first entry of a list is
 * the default.
 */
export const PluginOptions = z.strictObject({
  /** ISO 4217 codes in lower case. */
  currencies: z.array(z.string().length(3).lowercase()).min(1).default(["eur", "usd", "gbp"]),
  /** BCP 47 tags. */
  locales: z.array(z.string().min(2)).min(1).default(["fr-FR", "en-US"]),
})

export type PluginOptions = z.infer<typeof PluginOptions>

/** What Medusa puts beside our options when it hands them to a module. */
const AddedByMedusa = z.looseObject({ database: z.unknown().optional() })

/** Checked wherever a module of ours starts, in the store and in a host alike. */
export const parsePluginOptions = (options: unknown): PluginOptions => {
  const { database: _, ...own } = AddedByMedusa.parse(options ?? {})
  return PluginOptions.parse(own)
}
