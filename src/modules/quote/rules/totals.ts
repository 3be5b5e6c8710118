import { MathBN, decorateCartTotals } from "@medusajs/framework/utils"
import { decimalsOf, prorate, rounded } from "../../../shared/money"
import { type QuoteContent, type QuoteTax, type QuoteTaxes, SHIPPING } from "../types"
import { type LineDiscount, discountsOf } from "./discounts"

/** Amounts in units of the currency, rounded to its smallest; the names mean what they mean on an order. */
export type LineTotals = {
  id: string
  subtotal: number
  discount_subtotal: number
  discount_total: number
  tax_total: number
  total: number
}

export type TaxTotal = {
  rate: number
  /** What it is calculated on. */
  base: number
  amount: number
  /** Why there is no tax, as the document must say it; null where there is. */
  mention: string | null
}

export type QuoteTotals = {
  lines: LineTotals[]
  /** Of the lines and the shipping, before discount and tax. */
  subtotal: number
  item_subtotal: number
  discount_subtotal: number
  /** With the tax that is saved by it. */
  discount_total: number
  shipping_subtotal: number
  /** With tax. */
  shipping_total: number
  tax_total: number
  tax_lines: TaxTotal[]
  total: number
}

export type Adjustment = { amount: number; code: string; is_tax_inclusive: boolean }

const adjustmentsOf = ({ line, quote }: LineDiscount, is_tax_inclusive: boolean): Adjustment[] =>
  [
    { amount: line.toNumber(), code: "QUOTE-LINE" },
    { amount: quote.toNumber(), code: "QUOTE" },
  ]
    .filter(({ amount }) => amount > 0)
    .map((adjustment) => ({ ...adjustment, is_tax_inclusive }))

/** A quote's content as Medusa's carts and orders are made of: what a quote and its order both consist of. */
export const orderLikeOf = (content: QuoteContent, taxes: QuoteTaxes, currency: string) => {
  const discounts = discountsOf(content, currency)
  return {
    items: content.lines.map((line, index) => ({
      ...line,
      adjustments: adjustmentsOf(
        discounts[index] ?? { line: MathBN.convert(0), quote: MathBN.convert(0) },
        line.is_tax_inclusive,
      ),
      tax_lines: (taxes[line.id] ?? []).map((tax) => ({ ...tax })),
    })),
    shipping_methods: content.shipping
      ? [
          {
            id: SHIPPING,
            name: content.shipping.name,
            amount: content.shipping.amount,
            is_tax_inclusive: content.shipping.is_tax_inclusive,
            shipping_option_id: content.shipping.shipping_option_id,
            tax_lines: (taxes[SHIPPING] ?? []).map((tax) => ({ ...tax })),
          },
        ]
      : [],
  }
}

type Amount = Parameters<typeof MathBN.convert>[0]

type Decorated = {
  items: {
    id: string
    subtotal: Amount
    discount_subtotal: Amount
    discount_total: Amount
    tax_total: Amount
    total: Amount
    tax_lines: QuoteTax[]
  }[]
  shipping_methods: { subtotal: Amount; tax_total: Amount; total: Amount; tax_lines: QuoteTax[] }[]
  subtotal: Amount
  item_subtotal: Amount
  discount_subtotal: Amount
  discount_total: Amount
  shipping_subtotal?: Amount
  shipping_total?: Amount
  tax_total: Amount
  total: Amount
}

const mentionOf = ({ rate, name }: QuoteTax): string | null => (rate === 0 ? name : null)

/** What adds up to the cent where exact amounts of net prices have endless decimals. */
type Sums = { total: Amount; tax_total: Amount; discount_subtotal: Amount }

const netOf = ({ total, tax_total }: Pick<Sums, "total" | "tax_total">) =>
  MathBN.sub(total, tax_total)

/** By rate and mention, each amount payable, together the whole tax, and the bases the whole net total. */
const taxTotalsOf = (decorated: Decorated, sums: Sums, currency: string): TaxTotal[] => {
  const groups = new Map<string, { tax: QuoteTax; base: Amount; amount: Amount }>()
  const taxed = [
    ...decorated.items.map(({ subtotal, discount_subtotal, tax_lines }) => ({
      base: MathBN.sub(subtotal, discount_subtotal),
      tax_lines,
    })),
    ...decorated.shipping_methods.map(({ subtotal, tax_lines }) => ({ base: subtotal, tax_lines })),
  ]
  for (const { base, tax_lines } of taxed) {
    for (const tax of tax_lines) {
      const key = `${tax.rate} ${mentionOf(tax)}`
      const group = groups.get(key)
      const amount = MathBN.div(MathBN.mult(base, tax.rate), 100)
      groups.set(key, {
        tax,
        base: MathBN.add(group?.base ?? 0, base),
        amount: MathBN.add(group?.amount ?? 0, amount),
      })
    }
  }
  const found = [...groups.values()].toSorted((a, b) => b.tax.rate - a.tax.rate)
  const amounts = prorate(
    sums.tax_total,
    found.map(({ amount }) => amount),
    currency,
  )
  // Several taxes of one line have the same base: those don't add up to anything.
  const isParted = taxed.every(({ tax_lines }) => tax_lines.length <= 1)
  const untaxed = taxed.filter(({ tax_lines }) => !tax_lines.length).map(({ base }) => base)
  const bases = isParted
    ? prorate(netOf(sums), [...found.map(({ base }) => base), MathBN.sum(0, ...untaxed)], currency)
    : found.map(({ base }) => rounded(base, currency))
  return found.map(({ tax }, index) => ({
    rate: tax.rate,
    base: (bases[index] ?? MathBN.convert(0)).toNumber(),
    amount: (amounts[index] ?? MathBN.convert(0)).toNumber(),
    mention: mentionOf(tax),
  }))
}

/**
 * The totals of a quote, by the calculation of Medusa that its order will have: equal to the cent, since both
 * have the same prices, discounts and taxes.
 */
export const totalsOf = (
  content: QuoteContent,
  taxes: QuoteTaxes,
  currency: string,
): QuoteTotals => {
  const decorated = decorateCartTotals({
    currency_code: currency,
    ...orderLikeOf(content, taxes, currency),
  }) as unknown as Decorated
  const sums = {
    total: rounded(decorated.total, currency),
    tax_total: rounded(decorated.tax_total, currency),
    discount_subtotal: rounded(decorated.discount_subtotal, currency),
  }
  const [item_subtotal, shipping_subtotal] = prorate(
    MathBN.add(netOf(sums), sums.discount_subtotal),
    [decorated.item_subtotal, decorated.shipping_subtotal ?? 0],
    currency,
  )
  const money = (amount: Amount | undefined) =>
    Number(rounded(amount ?? 0, currency).toFixed(decimalsOf(currency)))
  return {
    lines: decorated.items.map((item) => ({
      id: item.id,
      subtotal: money(item.subtotal),
      discount_subtotal: money(item.discount_subtotal),
      discount_total: money(item.discount_total),
      tax_total: money(item.tax_total),
      total: money(item.total),
    })),
    subtotal: money(MathBN.sum(0, item_subtotal ?? 0, shipping_subtotal ?? 0)),
    item_subtotal: money(item_subtotal),
    discount_subtotal: money(sums.discount_subtotal),
    discount_total: money(decorated.discount_total),
    shipping_subtotal: money(shipping_subtotal),
    shipping_total: money(decorated.shipping_total),
    tax_total: money(sums.tax_total),
    tax_lines: taxTotalsOf(decorated, sums, currency),
    total: money(sums.total),
  }
}
