import { z } from "@medusajs/framework/zod"

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false // A RangeError for a malformed tag.
  }
}

/** BCP 47, in an option. */
export const LanguageTag = z
  .string()
  .refine(isLanguageTag, { error: "must be a language tag such as fr-FR" })
