import { MathBN } from "@medusajs/framework/utils"
import { type Decimal, decimalsOf, prorate, rounded } from "../../../shared/money"
import type { InvoiceAmounts, InvoiceLine } from "../types"
import {
  type Group,
  type OrderLine,
  amountsOfGroups,
  baseOf,
  byGroup,
  grossOf,
  keyOf,
  netOf,
  sumOf,
} from "./amounts"
import { type CreditedLine, creditOfAmount, creditOfLines, remainderOf } from "./credit"
import { type Paper, leftOf } from "./paper"
import type { ChargedLine } from "./supply"

type Amount = Parameters<typeof MathBN.convert>[0]

/** So many of the smallest units an invoiced line may differ from its price by rounding. */
const ROUNDING_UNITS = 3

/** What an order charges by now, and what of it is to be invoiced. */
export type Charged = {
  lines: readonly ChargedLine[]
  /** Of the whole order, payable. */
  total: Amount
  currency: string
  /** Of goods, by line. */
  quantities: ReadonlyMap<string, number>
}

/** Amounts of a line that were invoiced and not taken back by an edit. */
type Invoiced = { quantity: number; net: Decimal }

const isEdit = ({ cause }: { cause: string }) => cause === "edit"

/** Invoices with their lines, less what edits have taken back. */
const standingOf = (papers: readonly Paper[], currency: string) =>
  papers
    .filter(({ kind }) => kind === "invoice")
    .map((paper) => {
      const edits = paper.notes.filter(isEdit).map(({ amounts }) => amounts)
      return { paper, edits, standing: remainderOf(paper.amounts, edits, currency) }
    })

const invoicedOf = (papers: readonly Paper[], currency: string): Map<string, Invoiced> => {
  const invoiced = new Map<string, Invoiced>()
  const add = ({ id, quantity, subtotal }: InvoiceLine, sign: 1 | -1) => {
    const { quantity: count, net } = invoiced.get(id) ?? { quantity: 0, net: MathBN.convert(0) }
    invoiced.set(id, {
      quantity: count + sign * quantity,
      net: MathBN.add(net, MathBN.mult(subtotal, sign)),
    })
  }
  for (const { paper, edits } of standingOf(papers, currency)) {
    for (const line of paper.amounts.lines) add(line, 1)
    for (const line of edits.flatMap(({ lines }) => lines)) add(line, -1)
  }
  return invoiced
}

type Tax = { base: Decimal; amount: Decimal }

/** VAT that was invoiced and not taken back by an edit, by group. */
const invoicedTaxes = (papers: readonly Paper[], currency: string): Map<string, Tax> => {
  const sums = new Map<string, Tax>()
  for (const tax of standingOf(papers, currency).flatMap(({ standing }) => standing.taxes)) {
    const key = keyOf({ tax_rate: tax.rate, vat_category: tax.category })
    const { base, amount } = sums.get(key) ?? { base: 0, amount: 0 }
    sums.set(key, { base: MathBN.add(base, tax.base), amount: MathBN.add(amount, tax.amount) })
  }
  return sums
}

/** So much may differ by rounding. */
const marginIn = (currency: string) =>
  MathBN.mult(MathBN.exp(10, -decimalsOf(currency)), ROUNDING_UNITS)

const isNear = (left: Amount, right: Amount, currency: string) =>
  MathBN.lte(MathBN.abs(MathBN.sub(left, right)), marginIn(currency))

/** The part of a line that so many of it come to, or that a share of its amounts comes to. */
const partOf = <L extends OrderLine>(line: L, share: Amount, quantity: number): L => ({
  ...line,
  quantity,
  subtotal: MathBN.mult(line.subtotal, share),
  discount: MathBN.mult(line.discount, share),
  tax_total: MathBN.mult(line.tax_total, share),
})

const shareOf = (amount: Amount, whole: Amount) =>
  MathBN.convert(whole).isZero() ? MathBN.convert(1) : MathBN.div(amount, whole)

/** Goods and freight up to what is to be invoiced; freight follows the value of the goods. */
const targetOf = ({ lines, quantities }: Charged, invoiced: ReadonlyMap<string, Invoiced>) => {
  const goods = lines
    .filter(({ is_freight }) => !is_freight)
    .map((line) => {
      const wanted = Math.max(quantities.get(line.id) ?? 0, invoiced.get(line.id)?.quantity ?? 0)
      const quantity = Math.min(line.quantity, wanted)
      return { line, quantity, share: shareOf(quantity, line.quantity) }
    })
  const isAll = goods.every(({ line, quantity }) => quantity === line.quantity)
  const net = sumOf(goods.map(({ line, share }) => MathBN.mult(netOf(line), share)))
  const goodsShare = isAll
    ? MathBN.convert(1)
    : shareOf(net, sumOf(goods.map(({ line }) => netOf(line))))
  const freight = lines
    .filter(({ is_freight }) => is_freight)
    .map((line) => {
      const before = shareOf(invoiced.get(line.id)?.net ?? 0, netOf(line))
      return { line, quantity: 1, share: MathBN.min(1, MathBN.max(goodsShare, before)) }
    })
  return [...goods, ...freight]
}

/** What of invoices an edit has taken back: lines that are fewer, gone, or of another price. */
export const creditsOfEdit = (
  papers: readonly Paper[],
  charged: Omit<Charged, "quantities">,
  title: string,
): { paper: Paper; amounts: InvoiceAmounts }[] => {
  const { lines, currency } = charged
  const invoiced = invoicedOf(papers, currency)
  const isRepriced = (line: InvoiceLine, now: ChargedLine) => {
    if (keyOf(line) !== keyOf(now)) return true
    if (now.is_freight) {
      const net = invoiced.get(line.id)?.net ?? 0
      return MathBN.gt(MathBN.sub(net, netOf(now)), marginIn(currency))
    }
    const price = MathBN.mult(netOf(now), shareOf(line.quantity, now.quantity))
    return !isNear(line.subtotal, price, currency)
  }
  /** So many are invoiced that the order no longer has. */
  const excess = new Map<string, number>()
  for (const [id, { quantity }] of invoiced) {
    const now = lines.find((line) => line.id === id)
    if (now?.is_freight) continue
    excess.set(id, quantity - (now?.quantity ?? 0))
  }
  return papers
    .filter(({ kind }) => kind === "invoice")
    .toReversed()
    .flatMap((paper) => {
      const left = leftOf(paper, papers, currency)
      const credited: CreditedLine[] = []
      for (const line of paper.amounts.lines) {
        const count = left.quantities.get(line.id) ?? 0
        const now = lines.find(({ id }) => id === line.id)
        const over = excess.get(line.id) ?? 0
        const taken = now && isRepriced(line, now) ? count : Math.min(count, Math.max(0, over))
        if (taken <= 0) continue
        excess.set(line.id, over - taken)
        credited.push({ id: line.id, quantity: taken })
      }
      if (!credited.length) return []
      const amounts = creditOfLines(paper.amounts, left, credited, currency)
      if (typeof amounts !== "string") return amounts.total ? [{ paper, amounts }] : []
      // Earlier credits of amounts have taken from the same rates.
      const whole = creditOfLines(
        paper.amounts,
        { ...remainderOf(paper.amounts, [], currency), quantities: left.quantities },
        credited,
        currency,
      )
      const value = typeof whole === "string" ? left.total : MathBN.min(whole.total, left.total)
      const rest = creditOfAmount(left, value, { currency, title })
      return typeof rest === "string" || !rest.total ? [] : [{ paper, amounts: rest }]
    })
}

/** The gross of each group of the order as a whole, to the cent; groups that are invoiced as a whole keep theirs. */
const wholeGrosses = (
  { lines, total, currency }: Charged,
  taxes: ReadonlyMap<string, Tax>,
  { added, isWhole }: { added: ReadonlyMap<string, unknown>; isWhole: (key: string) => boolean },
): Map<string, Decimal> => {
  const groups = byGroup(lines)
  const exact = [...groups.values()].map((members) => sumOf(members.map(grossOf)))
  const parts = prorate(rounded(total, currency), exact, currency)
  const wholes = new Map([...groups.keys()].map((key, index) => [key, parts[index] ?? sumOf([])]))
  const [first] = added.keys()
  for (const [key, { base, amount }] of taxes) {
    const own = wholes.get(key)
    const gross = MathBN.add(base, amount)
    if (!own || !first || added.has(key) || !isWhole(key)) continue
    if (!isNear(gross, own, currency)) continue
    wholes.set(first, MathBN.sub(MathBN.add(wholes.get(first) ?? 0, own), gross))
  }
  return wholes
}

/** The base and VAT of what is added to a group, whose whole is brought up to the cent of what is charged up to now. */
const groupOf = (
  added: ChargedLine[],
  upToNow: readonly ChargedLine[],
  {
    whole,
    wholeVat,
    isWhole,
    before,
    currency,
  }: {
    whole: Decimal
    wholeVat: Decimal
    isWhole: boolean
    before: Tax | undefined
    currency: string
  },
): Group<ChargedLine> => {
  const exact = rounded(sumOf(upToNow.map(grossOf)), currency)
  const gross = isWhole ? whole : MathBN.convert(MathBN.min(whole, exact))
  // Never more VAT than that of the whole.
  const base = MathBN.max(baseOf(upToNow, gross, currency), MathBN.sub(gross, wholeVat))
  const rest = {
    base: MathBN.sub(base, before?.base ?? 0),
    amount: MathBN.sub(MathBN.sub(gross, base), before?.amount ?? 0),
  }
  const net = sumOf(added.map(netOf))
  const own = sumOf(added.map(grossOf))
  const isRest =
    isNear(rest.base, net, currency) && isNear(MathBN.add(rest.base, rest.amount), own, currency)
  // Goods that came back can't be taken back by an edit as well: then what is added stands for itself.
  const ownGross = rounded(own, currency)
  const ownBase = baseOf(added, ownGross, currency)
  const { base: chosen, amount } = isRest
    ? rest
    : { base: ownBase, amount: MathBN.sub(ownGross, ownBase) }
  return {
    lines: added,
    base: MathBN.convert(MathBN.max(0, chosen)),
    amount: MathBN.convert(MathBN.max(0, amount)),
  }
}

/**
 * What is still to be invoiced, so that the invoices of parts add up to the order's to the cent and by rate, and never to more.
 * @returns null where nothing is
 */
export const stillToInvoice = (
  papers: readonly Paper[],
  charged: Charged,
): InvoiceAmounts | null => {
  const { currency, lines } = charged
  const invoiced = invoicedOf(papers, currency)
  const taxes = invoicedTaxes(papers, currency)
  const target = targetOf(charged, invoiced)
  const upToNow = byGroup(target.map(({ line, quantity, share }) => partOf(line, share, quantity)))
  const added = target.flatMap(({ line, quantity, share }) => {
    const { quantity: count = 0, net = MathBN.convert(0) } = invoiced.get(line.id) ?? {}
    if (!line.is_freight) {
      const more = quantity - count
      return more > 0 ? [partOf(line, shareOf(more, line.quantity), more)] : []
    }
    const more = MathBN.sub(share, shareOf(net, netOf(line)))
    return MathBN.gt(MathBN.mult(netOf(line), more), 0) ? [partOf(line, more, 1)] : []
  })
  const addedGroups = byGroup(added)
  const all = byGroup(lines)
  const grossIn = (members: ReadonlyMap<string, ChargedLine[]>, key: string) =>
    sumOf((members.get(key) ?? []).map(grossOf))
  const isWhole = (key: string) => grossIn(upToNow, key).eq(grossIn(all, key))
  const wholes = wholeGrosses(charged, taxes, { added: addedGroups, isWhole })
  const groups = [...addedGroups].map(([key, members]) => {
    const now = upToNow.get(key) ?? []
    const each = all.get(key) ?? []
    const whole = wholes.get(key) ?? sumOf([])
    return groupOf(members, now, {
      whole,
      wholeVat: MathBN.sub(whole, baseOf(each, whole, currency)),
      isWhole: isWhole(key),
      before: taxes.get(key),
      currency,
    })
  })
  const amounts = amountsOfGroups(groups, added, currency)
  return amounts.total > 0 ? amounts : null
}
