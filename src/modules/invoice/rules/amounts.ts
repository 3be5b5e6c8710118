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

/** Lines of one rate and category: EN 16931 wants one sum of VAT for each (BR-S-08 and its like). */
type Group = { lines: OrderLine[]; gross: Decimal; base: Decimal }

const netOf = ({ subtotal, discount }: OrderLine) => MathBN.sub(subtotal, discount)
const grossOf = (line: OrderLine) => MathBN.add(netOf(line), line.tax_total)
const sumOf = (amounts: Amount[]) => MathBN.sum(0, ...amounts)

const groupsOf = (lines: readonly OrderLine[], total: Amount, currency: string): Group[] => {
  const byKey = new Map<string, OrderLine[]>()
  for (const line of lines) {
    const key = `${line.tax_rate} ${line.vat_category}`
    byKey.set(key, [...(byKey.get(key) ?? []), line])
  }
  const groups = [...byKey.values()].toSorted(([a], [b]) => (b?.tax_rate ?? 0) - (a?.tax_rate ?? 0))
  const grosses = prorate(
    total,
    groups.map((members) => sumOf(members.map(grossOf))),
    currency,
  )
  return groups.map((members, index) => {
    const gross = grosses[index] ?? MathBN.convert(0)
    const net = rounded(sumOf(members.map(netOf)), currency)
    // What bears no VAT has none to the cent, whatever the rounding.
    const base = members[0]?.tax_rate ? MathBN.min(net, gross) : gross
    return { lines: members, gross, base: MathBN.convert(base) }
  })
}

/** A line's price as EN 16931 takes it: the line's total is the truth, the price has at most six decimals. */
const unitPriceOf = (subtotal: Amount, quantity: number): number =>
  MathBN.convert(MathBN.div(subtotal, quantity), UNIT_PRICE_DECIMALS).toNumber()

/**
 * The amounts of an invoice. VAT is calculated by group of one rate and category, never as a sum of rounded lines:
 * the gross of the groups is exactly `total`, the nets of the lines are exactly the bases of their group.
 * @param total what the order charges, payable
 */
export const amountsOf = (
  orderLines: readonly OrderLine[],
  total: Amount,
  currency: string,
): InvoiceAmounts => {
  const groups = groupsOf(orderLines, total, currency)
  const amounts = new Map<OrderLine, { net: Decimal; gross: Decimal }>()
  for (const { lines, gross, base } of groups) {
    const nets = prorate(base, lines.map(netOf), currency)
    const taxes = prorate(
      MathBN.sub(gross, base),
      lines.map(({ tax_total }) => tax_total),
      currency,
    )
    lines.forEach((line, index) => {
      const net = nets[index] ?? MathBN.convert(0)
      amounts.set(line, { net, gross: MathBN.add(net, taxes[index] ?? 0) })
    })
  }
  const money = (amount: Amount) => Number(rounded(amount, currency).toFixed(decimalsOf(currency)))
  const lines = orderLines.map((line): InvoiceLine => {
    const { net, gross } = amounts.get(line) ?? { net: 0, gross: 0 }
    const discount = money(line.discount)
    return {
      id: line.id,
      title: line.title,
      sku: line.sku,
      quantity: line.quantity,
      unit_price: unitPriceOf(MathBN.add(net, discount), line.quantity),
      discount,
      subtotal: money(net),
      tax_total: money(MathBN.sub(gross, net)),
      total: money(gross),
      tax_rate: line.tax_rate,
      vat_category: line.vat_category,
    }
  })
  const taxes = groups.map(({ lines: [line], gross, base }): InvoiceTax => ({
    rate: line?.tax_rate ?? 0,
    category: line?.vat_category ?? "S",
    base: money(base),
    amount: money(MathBN.sub(gross, base)),
    mention: line?.mention ?? null,
  }))
  const subtotal = sumOf(taxes.map(({ base }) => base))
  return {
    lines,
    taxes,
    subtotal: money(subtotal),
    tax_total: money(MathBN.sub(total, subtotal)),
    total: money(total),
  }
}
