import { MathBN } from "@medusajs/framework/utils"
import { DomainError, type ErrorDetail, detail } from "../../../errors"
import { type Language, languageOf } from "../../../shared/language"
import { type Decimal, isPayable, rounded } from "../../../shared/money"
import { type Discount, MAX_AMOUNT, MAX_LINES, type QuoteContent, type QuoteLine } from "../types"

type LineChanges = Partial<
  Pick<QuoteLine, "title" | "quantity" | "unit_price" | "note" | "lead_time_days">
>

/** One edit of a draft. */
export type DraftEdit =
  | { kind: "add_line"; line: QuoteLine }
  | { kind: "change_line"; id: string; changes: LineChanges }
  | { kind: "remove_line"; id: string }
  /** Without `line_id`, on all lines together. */
  | { kind: "discount"; line_id?: string; discount: Discount | null }
  /** Without a name, the present one, or that of the quote's language. */
  | { kind: "shipping"; shipping: { name?: string | undefined; amount: number } | null }
  | ({ kind: "details" } & Partial<
      Pick<QuoteContent, "terms" | "valid_until" | "shipping_address" | "billing_address">
    >)

const validateAmount = (path: string, amount: number, currency: string): ErrorDetail | null => {
  if (amount < 0 || amount > MAX_AMOUNT) {
    return detail(path, "amount_out_of_range", { maximum: MAX_AMOUNT })
  }
  return isPayable(amount, currency)
    ? null
    : detail(path, "too_many_decimals", { currency: currency.toUpperCase() })
}

/** @param price what the discount is taken off */
const validateDiscount = (
  discount: Discount | null,
  price: Decimal,
  currency: string,
): ErrorDetail | null => {
  if (!discount) return null
  const { type, value } = discount
  if (type === "percentage") {
    return value > 0 && value <= 100 ? null : detail("value", "not_percentage")
  }
  const problem = validateAmount("value", value, currency)
  if (problem) return problem
  return MathBN.gt(value, price) ? detail("value", "discount_too_big") : null
}

const priceOf = ({ unit_price, quantity }: QuoteLine) => MathBN.mult(unit_price, quantity)

/** What is wrong with an edit, by the name of its value in the request; null if nothing is. */
export const validateEdit = (
  { lines }: QuoteContent,
  edit: DraftEdit,
  currency: string,
): ErrorDetail | null => {
  switch (edit.kind) {
    case "add_line":
      if (lines.length >= MAX_LINES) {
        return detail("title", "too_many_quote_items", { maximum: MAX_LINES })
      }
      return validateAmount("unit_price", edit.line.unit_price, currency)
    case "change_line":
      return edit.changes.unit_price === undefined
        ? null
        : validateAmount("unit_price", edit.changes.unit_price, currency)
    case "discount": {
      const discounted = edit.line_id ? lines.filter(({ id }) => id === edit.line_id) : lines
      // An unknown line is refused where the edit is applied.
      if (edit.line_id && !discounted.length) return null
      const price = MathBN.sum(0, ...discounted.map(priceOf))
      return validateDiscount(edit.discount, price, currency)
    }
    case "shipping":
      return edit.shipping && validateAmount("amount", edit.shipping.amount, currency)
    default:
      return null
  }
}

const changeLine = (
  content: QuoteContent,
  id: string,
  change: (line: QuoteLine) => QuoteLine[],
): QuoteContent => {
  if (!content.lines.some((line) => line.id === id)) throw new DomainError("not_found.quote_item")
  return {
    ...content,
    lines: content.lines.flatMap((line) => (line.id === id ? change(line) : [line])),
  }
}

/** Scales a fixed discount in proportion to the price of its line. */
const withScaledDiscount = (line: QuoteLine, changed: QuoteLine, currency: string): QuoteLine => {
  const { discount } = line
  if (discount?.type !== "fixed" || MathBN.eq(priceOf(line), 0)) return changed
  const value = MathBN.div(MathBN.mult(discount.value, priceOf(changed)), priceOf(line))
  return { ...changed, discount: { ...discount, value: rounded(value, currency).toNumber() } }
}

const SHIPPING_NAMES: Record<Language, string> = { en: "Shipping", fr: "Livraison" }

/**
 * A draft after an edit.
 * @param locale of the quote, for texts that staff leave to us
 * @throws DomainError `invalid_request`, or `not_found` for an unknown line
 */
export const applyEdit = (
  content: QuoteContent,
  edit: DraftEdit,
  currency: string,
  locale = "",
): QuoteContent => {
  const problem = validateEdit(content, edit, currency)
  if (problem) throw new DomainError("invalid_request", undefined, [problem])
  switch (edit.kind) {
    case "add_line":
      return { ...content, lines: [...content.lines, edit.line] }
    case "change_line":
      return changeLine(content, edit.id, (line) => [
        withScaledDiscount(line, { ...line, ...edit.changes }, currency),
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
          amount: edit.shipping.amount,
          name: edit.shipping.name ?? content.shipping?.name ?? SHIPPING_NAMES[languageOf(locale)],
        },
      }
    case "details": {
      const { kind: _, ...details } = edit
      return { ...content, ...details }
    }
  }
}
