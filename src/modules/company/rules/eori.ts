import { compactVatNumber } from "./vat-number"

/** An EORI number without what people put between its characters. */
export const normalizeEori = compactVatNumber

/**
 * A country code and up to fifteen characters: what customs in the EU, Northern Ireland and Great
 * Britain know a company by (Implementing Regulation (EU) 2015/2447, annex B: an..17).
 * @param text as `normalizeEori` gives it
 */
export const isEori = (text: string): boolean => /^[A-Z]{2}[A-Z\d]{1,15}$/.test(text)
