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
  /** Amount that the tax is calculated on. */
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
  /** Including the tax saved. */
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

/** A quote's content in the shape of Medusa's carts and orders; totals and the order are both made from it. */
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

/** Rounded sums, which the parts must add up to. */
type Sums = { total: Amount; tax_total: Amount; discount_subtotal: Amount }

const netOf = ({ total, tax_total }: Pick<Sums, "total" | "tax_total">) =>
  MathBN.sub(total, tax_total)

/** Tax by rate and mention; amounts are payable and add up to the whole tax, bases to the net total. */
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
  const sorted = [...groups.values()].toSorted((a, b) => b.tax.rate - a.tax.rate)
  const amounts = prorate(
    sums.tax_total,
    sorted.map(({ amount }) => amount),
    currency,
  )
  // Where a line has several taxes, they share its base, and bases don't add up to the net total.
  const isPartition = taxed.every(({ tax_lines }) => tax_lines.length <= 1)
  const untaxed = taxed.filter(({ tax_lines }) => !tax_lines.length).map(({ base }) => base)
  const bases = isPartition
    ? prorate(netOf(sums), [...sorted.map(({ base }) => base), MathBN.sum(0, ...untaxed)], currency)
    : sorted.map(({ base }) => rounded(base, currency))
  return sorted.map(({ tax }, index) => ({
    rate: tax.rate,
    base: (bases[index] ?? MathBN.convert(0)).toNumber(),
    amount: (amounts[index] ?? MathBN.convert(0)).toNumber(),
    mention: mentionOf(tax),
  }))
}

/**
 * Totals of a quote, by Medusa's own calculation: equal to the order's to the cent, since both have
 * the same prices, discounts and taxes.
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
