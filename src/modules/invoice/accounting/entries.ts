import { MathBN } from "@medusajs/framework/utils"
import { type Decimal, prorate } from "../../../shared/money"
import { isOfDeposit, netOfDeposits } from "../rules/net-of-deposits"
import type { EntryKind, InvoiceAmounts, InvoiceContent, InvoiceTax } from "../types"
import {
  type Account,
  type Accounts,
  BANK_LABEL,
  CUSTOMERS_LABEL,
  DEPOSITS_LABEL,
  accountOf,
  saleTerritoryOf,
} from "./accounts"

type Amount = Parameters<typeof MathBN.convert>[0]

export const JOURNALS = { VE: "Ventes", BQ: "Banque" } as const
export type Journal = keyof typeof JOURNALS

/** Whose account of the customers' one is meant. */
export type Auxiliary = { code: string; name: string }

export type EntryLine = {
  account: Account
  auxiliary: Auxiliary | null
  /** In euros; one of the two is 0. */
  debit: Decimal
  credit: Decimal
}

/** An entry of double-entry bookkeeping: its debits equal its credits. Days are those of Paris. */
export type AccountingEntry = {
  journal: Journal
  day: string
  /** The document that it is booked from. */
  reference: string
  label: string
  /** When it became final. */
  recorded_on: string
  lines: EntryLine[]
}

/** An invoice or credit note in euros, and of a credit note the invoice that it corrects. */
export type InvoiceToBook = {
  content: InvoiceContent
  auxiliary: Auxiliary
  corrected: InvoiceAmounts | null
}

/** Medusa's prefix of shipping methods, whose ids the lines of an invoice have. */
const isShipping = (id: string) => id.startsWith("ordsm_")

/** Lines of a credit of an amount are of no line of the order. */
const isOfOrder = (id: string) => !id.startsWith("credit:")

const EURO = "eur"

const linesOf = ({ lines }: InvoiceAmounts, { rate, category }: InvoiceTax) =>
  lines.filter((line) => line.tax_rate === rate && line.vat_category === category)

/** The base of a group, parted into goods and shipping as its lines are; a credit of an amount as the invoice it corrects. */
const partsOf = ({ content, corrected }: InvoiceToBook, tax: InvoiceTax) => {
  const own = linesOf(content, tax)
  const lines = own.every(({ id }) => isOfOrder(id)) ? own : linesOf(corrected ?? content, tax)
  const sum = (isCounted: (id: string) => boolean) =>
    MathBN.sum(0, ...lines.filter(({ id }) => isCounted(id)).map(({ subtotal }) => subtotal))
  const weights = [sum((id) => !isShipping(id)), sum(isShipping)] as const
  // Of lines that are all free, whatever is credited is goods.
  if (MathBN.add(...weights).isZero()) return { sales: tax.base, shipping: 0 }
  const [sales = 0, shipping = 0] = prorate(tax.base, weights, EURO)
  return { sales, shipping }
}

const ZERO = MathBN.convert(0)

const line = (
  side: "debit" | "credit",
  amount: Amount,
  account: Account,
  auxiliary: Auxiliary | null = null,
): EntryLine => ({
  account,
  auxiliary,
  debit: side === "debit" ? MathBN.convert(amount) : ZERO,
  credit: side === "credit" ? MathBN.convert(amount) : ZERO,
})

const isNotZero = ({ debit, credit }: EntryLine) => !debit.isZero() || !credit.isZero()

const TITLES = { invoice: "Facture", deposit: "Facture d'acompte", credit_note: "Avoir" } as const

/**
 * The entry of an invoice in the journal of sales: the customer owes what is sold and its VAT; of a credit note the reverse. A deposit
 * waits on an account of its own until the final invoice, which is of the whole supply, takes it from there.
 */
export const entryOfInvoice = (invoice: InvoiceToBook, accounts: Accounts): AccountingEntry => {
  const { content, auxiliary } = invoice
  const { kind, number, issued_on, situation, taxes, deposits = [] } = content
  const isCredit = kind === "credit_note"
  const [owed, sold] = isCredit ? (["credit", "debit"] as const) : (["debit", "credit"] as const)
  const customers = { code: accounts.customers, label: CUSTOMERS_LABEL }
  const waiting = { code: accounts.deposits, label: DEPOSITS_LABEL }
  const on = (of: "sales" | "shipping" | "vat", { category, rate }: InvoiceTax) =>
    accountOf(accounts, of, saleTerritoryOf(situation, category), rate)
  const ofSale = (tax: InvoiceTax) => {
    const { sales, shipping } = partsOf(invoice, tax)
    return [line(sold, sales, on("sales", tax)), line(sold, shipping, on("shipping", tax))]
  }
  const groups = taxes.flatMap((tax) => [
    ...(isOfDeposit(content) ? [line(sold, tax.base, waiting)] : ofSale(tax)),
    line(sold, tax.amount, on("vat", tax)),
  ])
  const taken = deposits.flatMap((deposit) =>
    deposit.taxes.flatMap((tax) => [
      line("debit", tax.base, waiting),
      line("debit", tax.amount, on("vat", tax)),
    ]),
  )
  const { total } = netOfDeposits(content)
  return {
    journal: "VE",
    day: issued_on,
    reference: number,
    label: `${TITLES[kind]} ${number} ${auxiliary.name}`,
    recorded_on: issued_on,
    lines: [line(owed, total, customers, auxiliary), ...groups, ...taken].filter(isNotZero),
  }
}

/** Money of an invoice in euros. */
export type PaymentToBook = {
  kind: EntryKind
  amount: Amount
  day: string
  recorded_on: string
  source_id: string
  invoice_number: string
  auxiliary: Auxiliary
}

/** The entry of a payment in the journal of the bank; of a refund the reverse. */
export const entryOfPayment = (
  { kind, amount, day, recorded_on, source_id, invoice_number, auxiliary }: PaymentToBook,
  accounts: Accounts,
): AccountingEntry => {
  const isRefund = kind === "refund"
  const [received, settled] = isRefund
    ? (["credit", "debit"] as const)
    : (["debit", "credit"] as const)
  return {
    journal: "BQ",
    day,
    reference: source_id,
    label: `${isRefund ? "Remboursement" : "Règlement"} ${invoice_number} ${auxiliary.name}`,
    recorded_on,
    lines: [
      line(received, amount, { code: accounts.bank, label: BANK_LABEL }),
      line(settled, amount, { code: accounts.customers, label: CUSTOMERS_LABEL }, auxiliary),
    ],
  }
}
