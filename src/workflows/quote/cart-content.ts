import { MathBN } from "@medusajs/framework/utils"
import { rounded } from "../../shared/money"
import type {
  QuoteAddress,
  QuoteContent,
  QuoteLine,
  QuoteShipping,
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

/** What promotions take off, in terms of the price they are taken off. */
const promotedOf = (line: CartLine | CartShipping, currency: string) => {
  const factor = MathBN.add(
    1,
    MathBN.div(MathBN.sum(0, ...(line.tax_lines ?? []).map(({ rate }) => rate)), 100),
  )
  const parts = (line.adjustments ?? []).map(({ amount, is_tax_inclusive }) => {
    if (Boolean(is_tax_inclusive) === line.is_tax_inclusive) return MathBN.convert(amount)
    return line.is_tax_inclusive ? MathBN.mult(amount, factor) : MathBN.div(amount, factor)
  })
  return rounded(MathBN.sum(0, ...parts), currency)
}

const lineOf = (line: CartLine, currency: string): QuoteLine => {
  const off = promotedOf(line, currency).toNumber()
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
  }
}

const shippingOf = (methods: CartShipping[], currency: string): QuoteShipping | null => {
  const [first] = methods
  if (!first) return null
  const amounts = methods.map((method) =>
    MathBN.max(0, MathBN.sub(method.amount, promotedOf(method, currency))),
  )
  return {
    name: methods.map(({ name }) => name).join(", "),
    amount: rounded(MathBN.sum(...amounts), currency).toNumber(),
    is_tax_inclusive: first.is_tax_inclusive,
    shipping_option_id: first.shipping_option_id,
  }
}

/** A cart as a quote begins with it: its prices, promotions and shipping. */
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

const PARTS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null)

/** An address as a quote keeps it; null where nothing is in it. */
export const addressOf = (
  address: Record<string, unknown> | null | undefined,
): QuoteAddress | null => {
  if (!address) return null
  const parts = Object.fromEntries(PARTS.map((part) => [part, text(address[part])]))
  return Object.values(parts).some(Boolean) ? (parts as QuoteAddress) : null
}
