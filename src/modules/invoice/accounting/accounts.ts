import type { SaleTerritory } from "../options"
import type { Situation, VatCategory } from "../types"

/** By the VAT of a group of lines; what is exempt without being delivered to another member state counts as an export. */
export const saleTerritoryOf = (situation: Situation, category: VatCategory): SaleTerritory => {
  if (category === "K") return "intra_community"
  if (category !== "S") return "export"
  return situation === "eu_consumer" ? "oss" : "france"
}

/** By territory, or by territory and rate of VAT in percent: `france:5.5`. */
type AccountsByTerritory = Readonly<Record<string, string>>

/** Numbers of the French chart of accounts (plan comptable général). */
export type Accounts = {
  customers: string
  bank: string
  deposits: string
  sales: AccountsByTerritory
  shipping: AccountsByTerritory
  vat: AccountsByTerritory
}

export type AccountKind = "sales" | "shipping" | "vat"

const DEFAULTS: Record<AccountKind, Record<SaleTerritory, string>> = {
  sales: { france: "707100", intra_community: "707200", export: "707300", oss: "707400" },
  shipping: { france: "708510", intra_community: "708520", export: "708530", oss: "708540" },
  vat: { france: "445710", intra_community: "445710", export: "445710", oss: "445720" },
}

const LABELS: Record<AccountKind, string> = {
  sales: "Ventes de marchandises",
  shipping: "Ports et frais accessoires facturés",
  vat: "TVA collectée",
}

const TERRITORY_LABELS: Record<SaleTerritory, string> = {
  france: "France",
  intra_community: "Intracommunautaire",
  export: "Export",
  oss: "Guichet unique OSS",
}

/** What a line of an entry is booked on. */
export type Account = { code: string; label: string }

export const CUSTOMERS_LABEL = "Clients"
export const BANK_LABEL = "Banque"
export const DEPOSITS_LABEL = "Clients, acomptes reçus"

/** The account of a group of lines: the one of its rate, else of its territory. */
export const accountOf = (
  accounts: Accounts,
  kind: AccountKind,
  territory: SaleTerritory,
  rate: number,
): Account => {
  const own = accounts[kind]
  const ofRate = own[`${territory}:${rate}`]
  const code = ofRate ?? own[territory] ?? DEFAULTS[kind][territory]
  const label = `${LABELS[kind]} ${TERRITORY_LABELS[territory]}`
  return { code, label: ofRate ? `${label} ${String(rate).replace(".", ",")} %` : label }
}
