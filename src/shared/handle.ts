const LIGATURES: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o" }

/**
 * A handle of small letters, digits and single hyphens. Medusa's own `toHandle` keeps accents, which
 * addresses and search fields handle badly.
 * @returns an empty string for a text without letters or digits
 */
export const asciiHandle = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[œæßø]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
