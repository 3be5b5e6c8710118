import type { Situation, VatCategory } from "../types"

/** Codes of tax lines, as the provider `tax-vat` writes them, by the category of the exemption. */
const CATEGORIES: Readonly<Record<string, VatCategory>> = {
  "FR-262TER-I": "K",
  "EU-138": "K",
  "FR-262-I": "G",
  "EU-146": "G",
  "FR-294": "E",
}

/** The VAT category of a tax line; a rate of 0 that names no known exemption is another exemption. */
export const vatCategoryOf = (rate: number, code: string | null): VatCategory =>
  rate ? "S" : (CATEGORIES[code ?? ""] ?? "E")

type Sale = {
  is_company: boolean
  /** ISO 3166-1 alpha-2, in any case; null: the goods are collected. */
  delivery_country: string | null
  seller_country: string
  categories: readonly VatCategory[]
  /** Codes of the tax lines. */
  codes: readonly (string | null)[]
}

const OVERSEAS = "FR-294"

/** For VAT Monaco is treated as France (Directive 2006/112/EC, art. 7). */
const vatCountryOf = (country: string) => {
  const code = country.toLowerCase()
  return code === "mc" ? "fr" : code
}

/** Who buys and where the goods go, as the VAT of the sale was decided. */
export const situationOf = ({
  is_company,
  delivery_country,
  seller_country,
  categories,
  codes,
}: Sale): Situation => {
  if (categories.includes("G") || codes.includes(OVERSEAS)) {
    return is_company ? "export_company" : "export_consumer"
  }
  if (categories.includes("K")) return "eu_company"
  const home = seller_country.toLowerCase()
  const isHome = vatCountryOf(delivery_country ?? seller_country) === home
  if (isHome) return is_company ? "french_company" : "french_consumer"
  return is_company ? "eu_company" : "eu_consumer"
}
