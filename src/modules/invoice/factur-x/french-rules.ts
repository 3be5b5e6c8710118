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

const QUANTITY_DECIMALS = 4
const PRICE_DECIMALS = 6

const hasAtMost = (decimals: number) => (value: number) => Number(value.toFixed(decimals)) === value

type Invoice = InvoiceDraft & Partial<InvoiceContent>
type Rule = { name: string; isKept: (invoice: Invoice) => boolean }

/** The invoices that it names: the one that it corrects, and deposits. */
const precedingOf = ({ corrects, deposits = [] }: Invoice) => [
  ...(corrects ? [corrects] : []),
  ...deposits,
]

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
  {
    name: "decimals_of_lines",
    isKept: ({ lines }) =>
      lines.every(({ quantity }) => hasAtMost(QUANTITY_DECIMALS)(quantity)) &&
      lines.every(({ unit_price }) => hasAtMost(PRICE_DECIMALS)(unit_price)),
  },
  {
    name: "category_once",
    isKept: ({ mentions }) => mentions.filter(({ code }) => code === "TXD").length <= 1,
  },
  {
    name: "vat_in_euros",
    isKept: ({ currency_code, tax_total, euro_vat }) =>
      currency_code === "eur" || !tax_total || euro_vat !== undefined,
  },
  {
    name: "corrected_invoice",
    isKept: ({ kind, corrects }) => kind !== "credit_note" || Boolean(corrects),
  },
  {
    name: "day_of_preceding",
    isKept: (invoice) =>
      precedingOf(invoice).every(
        ({ number, issued_on }) => number && issued_on && issued_on <= invoice.issued_on,
      ),
  },
  {
    // A final invoice (B4) is no deposit (386).
    name: "deposit_of_no_deposit",
    isKept: ({ kind, deposits = [] }) => kind !== "deposit" || !deposits.length,
  },
  {
    // What is said to be paid is paid as a whole, on a day (B2).
    name: "paid_on",
    isKept: ({ kind, prepaid, total, paid_on }) =>
      kind === "credit_note" || prepaid < total || paid_on !== null,
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
export const brokenRulesOf = (invoice: Invoice): string[] => {
  if (invoice.situation !== "french_company") return []
  const { number } = invoice
  const isNumberKept = number === undefined || (NUMBER.test(number) && number.length <= MAX_NUMBER)
  return [
    ...(isNumberKept ? [] : ["number"]),
    ...RULES.filter(({ isKept }) => !isKept(invoice)).map(({ name }) => name),
  ]
}
