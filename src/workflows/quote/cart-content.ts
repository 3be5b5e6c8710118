import { MathBN } from "@medusajs/framework/utils"
import { rounded } from "../../shared/money"
import {
  QUOTE_ADDRESS_FIELDS,
  type QuoteAddress,
  type QuoteContent,
  type QuoteLine,
  type QuoteShipping,
} from "../../modules/quote/types"

type Amount = Parameters<typeof MathBN.convert>[0]

type Adjustment = { amount: Amount; is_tax_inclusive?: boolean }

export type CartLine = {
  id: string
  variant_id: string | null
  product_id: string | null
  product_type_id: string | null
  title: string
  subtitle: string | null
  variant_sku: string | null
  thumbnail: string | null
  quantity: Amount
  unit_price: Amount
  is_tax_inclusive: boolean
  requires_shipping: boolean
  adjustments?: Adjustment[] | null
  tax_lines?: { rate: Amount }[] | null
}

type CartShipping = {
  name: string
  amount: Amount
  is_tax_inclusive: boolean
  shipping_option_id: string | null
  adjustments?: Adjustment[] | null
  tax_lines?: { rate: Amount }[] | null
}

export type CartToQuote = {
  id: string
  customer_id: string | null
  completed_at: unknown
  email: string | null
  currency_code: string
  region_id: string | null
  sales_channel_id: string | null
  locale: string | null
  items: CartLine[]
  shipping_methods?: CartShipping[] | null
  shipping_address?: Record<string, unknown> | null
  billing_address?: Record<string, unknown> | null
}

export const CART_FIELDS = [
  "id",
  "customer_id",
  "completed_at",
  "email",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "locale",
  "items.*",
  "items.adjustments.*",
  "items.tax_lines.*",
  "shipping_methods.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.tax_lines.*",
  "shipping_address.*",
  "billing_address.*",
]

/** The amount of all promotions, including tax where the price does. */
const promotionTotalOf = (line: CartLine | CartShipping, currency: string) => {
  const factor = MathBN.add(
    1,
    MathBN.div(MathBN.sum(0, ...(line.tax_lines ?? []).map(({ rate }) => rate)), 100),
  )
  const amounts = (line.adjustments ?? []).map(({ amount, is_tax_inclusive }) => {
    if (Boolean(is_tax_inclusive) === line.is_tax_inclusive) return MathBN.convert(amount)
    return line.is_tax_inclusive ? MathBN.mult(amount, factor) : MathBN.div(amount, factor)
  })
  return rounded(MathBN.sum(0, ...amounts), currency)
}

const lineOf = (line: CartLine, currency: string): QuoteLine => {
  const off = promotionTotalOf(line, currency).toNumber()
  return {
    id: line.id,
    variant_id: line.variant_id,
    product_id: line.product_id,
    product_type_id: line.product_type_id,
    title: line.title,
    subtitle: line.subtitle,
    sku: line.variant_sku,
    thumbnail: line.thumbnail,
    quantity: MathBN.convert(line.quantity).toNumber(),
    unit_price: MathBN.convert(line.unit_price).toNumber(),
    is_tax_inclusive: line.is_tax_inclusive,
    requires_shipping: line.requires_shipping,
    discount: off > 0 ? { type: "fixed", value: off } : null,
    note: null,
    lead_time_days: null,
  }
}

const shippingOf = (methods: CartShipping[], currency: string): QuoteShipping | null => {
  const [first] = methods
  if (!first) return null
  const amounts = methods.map((method) =>
    MathBN.max(0, MathBN.sub(method.amount, promotionTotalOf(method, currency))),
  )
  return {
    name: methods.map(({ name }) => name).join(", "),
    amount: rounded(MathBN.sum(...amounts), currency).toNumber(),
    is_tax_inclusive: first.is_tax_inclusive,
    shipping_option_id: first.shipping_option_id,
  }
}

/** The content of a quote requested for a cart: its prices, promotions and shipping. */
export const contentOfCart = ({
  items,
  shipping_methods,
  currency_code,
}: CartToQuote): QuoteContent => ({
  lines: items.map((line) => lineOf(line, currency_code)),
  discount: null,
  shipping: shippingOf(shipping_methods ?? [], currency_code),
  terms: null,
  valid_until: null,
})

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null)

/** An address as a quote keeps it; null for an empty one. */
export const addressOf = (
  address: Record<string, unknown> | null | undefined,
): QuoteAddress | null => {
  if (!address) return null
  const fields = QUOTE_ADDRESS_FIELDS.map((field) => [field, text(address[field])] as const)
  return fields.some(([, value]) => value) ? (Object.fromEntries(fields) as QuoteAddress) : null
}
