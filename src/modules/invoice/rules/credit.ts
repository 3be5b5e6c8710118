import { MathBN } from "@medusajs/framework/utils"
import { decimalsOf, prorate, rounded } from "../../../shared/money"
import type { InvoiceAmounts, InvoiceLine, InvoiceTax } from "../types"

type Amount = Parameters<typeof MathBN.convert>[0]

/** A line of the invoice, and how many of it. */
export type CreditedLine = { id: string; quantity: number }

/** What of an invoice its credit notes have left: by rate, by line, and in total. */
export type Remainder = {
  taxes: InvoiceTax[]
  /** Quantities by id of the line; a credit note of an amount has none. */
  quantities: ReadonlyMap<string, number>
  total: number
}

export type CreditRefusal = "credit_too_high" | "unknown_line" | "quantity_too_high"

const keyOf = ({ rate, category }: InvoiceTax) => `${rate} ${category}`

const moneyIn = (currency: string) => (amount: Amount) =>
  Number(rounded(amount, currency).toFixed(decimalsOf(currency)))

const sum = (amounts: Amount[]) => MathBN.sum(0, ...amounts)

/** Where a credit note's lines are of quantities, they say of which line; an amount's are `credit:` and the rate. */
const AMOUNT_LINE = "credit:"

export const remainderOf = (
  invoice: InvoiceAmounts,
  creditNotes: readonly InvoiceAmounts[],
  currency: string,
): Remainder => {
  const money = moneyIn(currency)
  const credited = creditNotes.flatMap(({ taxes }) => taxes)
  const taxes = invoice.taxes.map((tax) => {
    const same = credited.filter((each) => keyOf(each) === keyOf(tax))
    return {
      ...tax,
      base: money(MathBN.sub(tax.base, sum(same.map(({ base }) => base)))),
      amount: money(MathBN.sub(tax.amount, sum(same.map(({ amount }) => amount)))),
    }
  })
  const lines = creditNotes.flatMap((note) => note.lines)
  const quantities = new Map(
    invoice.lines.map(({ id, quantity }) => [
      id,
      quantity - lines.reduce((count, line) => count + (line.id === id ? line.quantity : 0), 0),
    ]),
  )
  const total = sum(taxes.flatMap(({ base, amount }) => [base, amount]))
  return { taxes, quantities, total: money(total) }
}

/** Base and VAT of a gross amount, in the proportion of what is left of its group, and all of it with the last cent. */
const partOf = (left: InvoiceTax, gross: Amount, currency: string): InvoiceTax => {
  const money = moneyIn(currency)
  const whole = MathBN.add(left.base, left.amount)
  const base = whole.isZero()
    ? MathBN.convert(0)
    : rounded(MathBN.div(MathBN.mult(gross, left.base), whole), currency)
  return { ...left, base: money(base), amount: money(MathBN.sub(gross, base)) }
}

const amountsOf = (lines: InvoiceLine[], taxes: InvoiceTax[], currency: string): InvoiceAmounts => {
  const money = moneyIn(currency)
  const subtotal = money(sum(taxes.map(({ base }) => base)))
  const tax_total = money(sum(taxes.map(({ amount }) => amount)))
  return { lines, taxes, subtotal, tax_total, total: money(MathBN.add(subtotal, tax_total)) }
}

/**
 * A credit of an amount without lines, such as a gesture of goodwill: split over the VAT groups that are left by largest
 * remainder, so that its VAT is that of the sale (CGI, art. 272-1).
 * @param amount with tax
 */
export const creditOfAmount = (
  remainder: Remainder,
  amount: Amount,
  { currency, title }: { currency: string; title: string },
): InvoiceAmounts | CreditRefusal => {
  if (MathBN.gt(amount, remainder.total)) return "credit_too_high"
  const grosses = prorate(
    amount,
    remainder.taxes.map(({ base, amount: vat }) => MathBN.add(base, vat)),
    currency,
  )
  const taxes = remainder.taxes
    .map((left, index) => partOf(left, grosses[index] ?? 0, currency))
    .filter(({ base, amount: vat }) => base || vat)
  const money = moneyIn(currency)
  const lines = taxes.map(({ rate, category, base, amount: vat }): InvoiceLine => ({
    id: `${AMOUNT_LINE}${rate}:${category}`,
    title,
    sku: null,
    quantity: 1,
    unit_price: base,
    discount: 0,
    subtotal: base,
    tax_total: vat,
    total: money(MathBN.add(base, vat)),
    tax_rate: rate,
    vat_category: category,
  }))
  return amountsOf(lines, taxes, currency)
}

/** The part of a line's amount that so many of it come to; the parts of all quantities add up to the whole. */
const shareOf = (
  amount: Amount,
  quantity: number,
  from: number,
  count: number,
  currency: string,
) => {
  const upTo = (n: number) => rounded(MathBN.div(MathBN.mult(amount, n), quantity), currency)
  return MathBN.sub(upTo(from + count), upTo(from))
}

/** A credit of quantities of the invoice's lines, at what the invoice charged for them. */
export const creditOfLines = (
  invoice: InvoiceAmounts,
  remainder: Remainder,
  credited: readonly CreditedLine[],
  currency: string,
): InvoiceAmounts | CreditRefusal => {
  const money = moneyIn(currency)
  const lines: InvoiceLine[] = []
  for (const { id, quantity } of credited) {
    const line = invoice.lines.find((each) => each.id === id)
    if (!line) return "unknown_line"
    const left = remainder.quantities.get(id) ?? 0
    if (quantity > left) return "quantity_too_high"
    const share = (amount: number) =>
      money(shareOf(amount, line.quantity, line.quantity - left, quantity, currency))
    const subtotal = share(line.subtotal)
    const tax_total = share(line.tax_total)
    lines.push({
      ...line,
      quantity,
      discount: share(line.discount),
      subtotal,
      tax_total,
      total: money(MathBN.add(subtotal, tax_total)),
    })
  }
  const taxes = remainder.taxes.flatMap((left) => {
    const same = lines.filter(
      ({ tax_rate, vat_category }) => tax_rate === left.rate && vat_category === left.category,
    )
    if (!same.length) return []
    return {
      ...left,
      base: money(sum(same.map(({ subtotal }) => subtotal))),
      amount: money(sum(same.map(({ tax_total }) => tax_total))),
    }
  })
  const isTooHigh = taxes.some((tax) => {
    const left = remainder.taxes.find((each) => keyOf(each) === keyOf(tax))
    return !left || tax.base > left.base || tax.amount > left.amount
  })
  return isTooHigh ? "credit_too_high" : amountsOf(lines, taxes, currency)
}

/** What is left of an invoice as a whole. */
export const creditOfRest = (
  remainder: Remainder,
  texts: { currency: string; title: string },
): InvoiceAmounts | null => {
  if (!remainder.total) return null
  const rest = creditOfAmount(remainder, remainder.total, texts)
  return typeof rest === "string" ? null : rest
}
