import { MathBN } from "@medusajs/framework/utils"
import { isPayable, rounded } from "../../../shared/money"
import type { Discount, QuoteContent, QuoteLine, QuoteShipping } from "../types"

type LineChanges = Partial<Pick<QuoteLine, "title" | "quantity" | "unit_price" | "note">>

/** What staff do to a draft, one thing at a time. */
export type DraftEdit =
  | { kind: "add_line"; line: QuoteLine }
  | { kind: "change_line"; id: string; changes: LineChanges }
  | { kind: "remove_line"; id: string }
  /** Without `line_id`, on all lines together. */
  | { kind: "discount"; line_id?: string; discount: Discount | null }
  | { kind: "shipping"; shipping: Pick<QuoteShipping, "name" | "amount"> | null }
  | { kind: "details"; terms?: string | null; valid_until?: string | null }

/** A value that can't be, by its name in the request. */
export type DraftProblem = { path: string; message: string }

const MAX_AMOUNT = 1_000_000_000
const MAX_LINES = 500

const amountProblem = (path: string, amount: number, currency: string): DraftProblem | null => {
  if (amount < 0 || amount > MAX_AMOUNT) {
    return { path, message: `must be between 0 and ${MAX_AMOUNT}` }
  }
  return isPayable(amount, currency)
    ? null
    : { path, message: `has more decimals than ${currency.toUpperCase()}` }
}

/** @param ofWhat null where there is nothing that a fixed discount could be compared with */
const discountProblem = (
  discount: Discount | null,
  ofWhat: ReturnType<typeof MathBN.convert>,
  currency: string,
): DraftProblem | null => {
  if (!discount) return null
  const { type, value } = discount
  if (type === "percentage") {
    return value > 0 && value <= 100
      ? null
      : { path: "value", message: "must be a percentage up to 100" }
  }
  const problem = amountProblem("value", value, currency)
  if (problem) return problem
  return MathBN.gt(value, ofWhat)
    ? { path: "value", message: "is more than there is to pay" }
    : null
}

const priceOf = ({ unit_price, quantity }: QuoteLine) => MathBN.mult(unit_price, quantity)

/** Why an edit can't be, or null. */
export const problemOf = (
  { lines }: QuoteContent,
  edit: DraftEdit,
  currency: string,
): DraftProblem | null => {
  switch (edit.kind) {
    case "add_line":
      if (lines.length >= MAX_LINES) {
        return { path: "title", message: `can't be added: a quote has at most ${MAX_LINES} lines` }
      }
      return amountProblem("unit_price", edit.line.unit_price, currency)
    case "change_line":
      return edit.changes.unit_price === undefined
        ? null
        : amountProblem("unit_price", edit.changes.unit_price, currency)
    case "discount": {
      const off = edit.line_id ? lines.filter(({ id }) => id === edit.line_id) : lines
      return discountProblem(edit.discount, MathBN.sum(0, ...off.map(priceOf)), currency)
    }
    case "shipping":
      return edit.shipping && amountProblem("amount", edit.shipping.amount, currency)
    default:
      return null
  }
}

const changeLine = (
  content: QuoteContent,
  id: string,
  change: (line: QuoteLine) => QuoteLine[],
): QuoteContent | null =>
  content.lines.some((line) => line.id === id)
    ? {
        ...content,
        lines: content.lines.flatMap((line) => (line.id === id ? change(line) : [line])),
      }
    : null

/** A fixed discount was made for a price: with the price it changes in proportion. */
const scaled = (line: QuoteLine, changed: QuoteLine, currency: string): QuoteLine => {
  const { discount } = line
  if (discount?.type !== "fixed" || MathBN.eq(priceOf(line), 0)) return changed
  const value = MathBN.div(MathBN.mult(discount.value, priceOf(changed)), priceOf(line))
  return { ...changed, discount: { ...discount, value: rounded(value, currency).toNumber() } }
}

/** A draft after an edit; null where there is no such line. */
export const applyEdit = (
  content: QuoteContent,
  edit: DraftEdit,
  currency: string,
): QuoteContent | null => {
  switch (edit.kind) {
    case "add_line":
      return { ...content, lines: [...content.lines, edit.line] }
    case "change_line":
      return changeLine(content, edit.id, (line) => [
        scaled(line, { ...line, ...edit.changes }, currency),
      ])
    case "remove_line":
      return changeLine(content, edit.id, () => [])
    case "discount":
      return edit.line_id
        ? changeLine(content, edit.line_id, (line) => [{ ...line, discount: edit.discount }])
        : { ...content, discount: edit.discount }
    case "shipping":
      return {
        ...content,
        shipping: edit.shipping && {
          // Prices of one quote are either all with tax or all without.
          is_tax_inclusive: content.lines.some((line) => line.is_tax_inclusive),
          shipping_option_id: content.shipping?.shipping_option_id ?? null,
          ...edit.shipping,
        },
      }
    case "details": {
      const { kind: _, ...details } = edit
      return { ...content, ...details }
    }
  }
}
