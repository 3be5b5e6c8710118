import { isPayable } from "../../../shared/money"
import type { InvoiceContent, InvoiceDraft } from "../types"

/** Rates of VAT that the French platforms take, in percent. */
const RATES: ReadonlySet<number> = new Set([
  0, 0.9, 1.05, 1.75, 2.1, 5.5, 7, 8.5, 9.2, 9.6, 10, 13, 19.6, 20, 20.6,
])

/** Each exactly once. */
const NOTES = ["PMT", "PMD", "AAB"] as const

const MAX_NUMBER = 35
const NUMBER = /^[\w+/-]+$/

type Rule = { name: string; isKept: (invoice: InvoiceDraft) => boolean }

/** A mirror, by their sense, of the rules that France adds to EN 16931 (BR-FR, schematron of FNFE 1.4.0.03). */
const RULES: readonly Rule[] = [
  ...NOTES.map((code) => ({
    name: `note_${code}_once`,
    isKept: ({ mentions }: InvoiceDraft) =>
      mentions.filter((mention) => mention.code === code).length === 1,
  })),
  { name: "known_rates", isKept: ({ taxes }) => taxes.every(({ rate }) => RATES.has(rate)) },
  {
    name: "two_decimals",
    isKept: ({ lines, taxes, currency_code, ...sums }) =>
      [
        ...lines.flatMap(({ subtotal, total }) => [subtotal, total]),
        ...taxes.flatMap(({ base, amount }) => [base, amount]),
        sums.subtotal,
        sums.tax_total,
        sums.total,
      ].every((amount) => isPayable(amount, currency_code)),
  },
  { name: "no_negative_price", isKept: ({ lines }) => lines.every((line) => line.unit_price >= 0) },
  {
    name: "due_after_issue",
    isKept: ({ due_on, issued_on }) => due_on === null || due_on >= issued_on,
  },
  {
    name: "electronic_addresses",
    isKept: ({ seller, buyer }) => Boolean(seller.siren && (buyer.company?.siren ?? buyer.email)),
  },
]

/** What of a French company's invoice a platform would refuse. Nothing of others: they don't go there. */
export const brokenRulesOf = (invoice: InvoiceDraft & Partial<InvoiceContent>): string[] => {
  if (invoice.situation !== "french_company") return []
  const { number } = invoice
  const isNumberKept = number === undefined || (NUMBER.test(number) && number.length <= MAX_NUMBER)
  return [
    ...(isNumberKept ? [] : ["number"]),
    ...RULES.filter(({ isKept }) => !isKept(invoice)).map(({ name }) => name),
  ]
}
