import { MathBN } from "@medusajs/framework/utils"
import { type Decimal, decimalsOf, prorate, rounded } from "../../../shared/money"
import type { InvoiceAmounts, InvoiceLine, InvoiceTax, VatCategory } from "../types"

type Amount = Parameters<typeof MathBN.convert>[0]

/** A line of an order as Medusa calculates it: exact amounts, which may have more decimals than the currency. */
export type OrderLine = {
  id: string
  title: string
  sku: string | null
  quantity: number
  /** Net of tax, before the discount. */
  subtotal: Amount
  /** Net of tax. */
  discount: Amount
  tax_total: Amount
  tax_rate: number
  vat_category: VatCategory
  mention: string | null
}

const UNIT_PRICE_DECIMALS = 6

/** Lines of one rate and category: EN 16931 wants one sum of VAT for each (BR-S-08 and its like). Payable. */
export type Group<Line extends OrderLine = OrderLine> = {
  lines: Line[]
  base: Decimal
  amount: Decimal
}

export const netOf = ({ subtotal, discount }: OrderLine) => MathBN.sub(subtotal, discount)
export const grossOf = (line: OrderLine) => MathBN.add(netOf(line), line.tax_total)
export const sumOf = (amounts: readonly Amount[]) => MathBN.sum(0, ...amounts)

export const keyOf = ({ tax_rate, vat_category }: Pick<OrderLine, "tax_rate" | "vat_category">) =>
  `${tax_rate} ${vat_category}`

export const moneyIn = (currency: string) => (amount: Amount) =>
  Number(rounded(amount, currency).toFixed(decimalsOf(currency)))

/** Lines by their rate and category. */
export const byGroup = <Line extends OrderLine>(lines: readonly Line[]): Map<string, Line[]> => {
  const groups = new Map<string, Line[]>()
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line])
  return groups
}

/** The net of a gross that is charged: what bears no VAT has none to the cent, whatever the rounding. */
export const baseOf = (lines: readonly OrderLine[], gross: Decimal, currency: string): Decimal =>
  lines[0]?.tax_rate
    ? MathBN.convert(MathBN.min(rounded(sumOf(lines.map(netOf)), currency), gross))
    : gross

const groupsOf = (lines: readonly OrderLine[], total: Amount, currency: string): Group[] => {
  const groups = [...byGroup(lines).values()]
  const grosses = prorate(
    total,
    groups.map((members) => sumOf(members.map(grossOf))),
    currency,
  )
  return groups.map((members, index) => {
    const gross = grosses[index] ?? MathBN.convert(0)
    const base = baseOf(members, gross, currency)
    return { lines: members, base, amount: MathBN.sub(gross, base) }
  })
}

/** A line's price as EN 16931 takes it: the line's total is the truth, the price has at most six decimals. */
const unitPriceOf = (subtotal: Amount, quantity: number): number =>
  MathBN.convert(MathBN.div(subtotal, quantity), UNIT_PRICE_DECIMALS).toNumber()

/** The amounts of groups, with the lines in an order: their nets are exactly the bases of their group. */
export const amountsOfGroups = <Line extends OrderLine>(
  groups: readonly Group<Line>[],
  orderLines: readonly Line[],
  currency: string,
): InvoiceAmounts => {
  const money = moneyIn(currency)
  const amounts = new Map<Line, { net: Decimal; vat: Decimal }>()
  for (const { lines, base, amount } of groups) {
    const nets = prorate(base, lines.map(netOf), currency)
    const vats = prorate(
      amount,
      lines.map(({ tax_total }) => tax_total),
      currency,
    )
    lines.forEach((line, index) => {
      amounts.set(line, { net: nets[index] ?? base, vat: vats[index] ?? amount })
    })
  }
  const zero = MathBN.convert(0)
  const lines = orderLines.map((line): InvoiceLine => {
    const { net, vat } = amounts.get(line) ?? { net: zero, vat: zero }
    const discount = money(line.discount)
    return {
      id: line.id,
      title: line.title,
      sku: line.sku,
      quantity: line.quantity,
      unit_price: unitPriceOf(MathBN.add(net, discount), line.quantity),
      discount,
      subtotal: money(net),
      tax_total: money(vat),
      total: money(MathBN.add(net, vat)),
      tax_rate: line.tax_rate,
      vat_category: line.vat_category,
    }
  })
  const taxes = groups
    .map(({ lines: [line], base, amount }): InvoiceTax => ({
      rate: line?.tax_rate ?? 0,
      category: line?.vat_category ?? "S",
      base: money(base),
      amount: money(amount),
      mention: line?.mention ?? null,
    }))
    .toSorted((a, b) => b.rate - a.rate)
  const subtotal = sumOf(taxes.map(({ base }) => base))
  const tax_total = sumOf(taxes.map(({ amount }) => amount))
  return {
    lines,
    taxes,
    subtotal: money(subtotal),
    tax_total: money(tax_total),
    total: money(MathBN.add(subtotal, tax_total)),
  }
}

/**
 * The amounts of an invoice. VAT is calculated by group of one rate and category, never as a sum of rounded lines:
 * the gross of the groups is exactly `total`, the nets of the lines are exactly the bases of their group.
 * @param total what the order charges, payable
 */
export const amountsOf = (
  orderLines: readonly OrderLine[],
  total: Amount,
  currency: string,
): InvoiceAmounts => amountsOfGroups(groupsOf(orderLines, total, currency), orderLines, currency)
