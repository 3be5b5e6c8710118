import { foldAccents } from "./fold-accents"

/**
 * A handle of small letters, digits and single hyphens. Medusa's own `toHandle` keeps accents, which
 * addresses and search fields handle badly.
 * @returns an empty string for a text without letters or digits
 */
export const asciiHandle = (text: string): string =>
  foldAccents(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
