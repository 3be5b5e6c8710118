import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { PostalAddress } from "../../documents/seller-and-buyer"
import type { OrderData, TotalsData } from "../../modules/mail/messages/data"
import { quoteService } from "../../modules/quote"
import { iso } from "../../shared/moment"
import { graph } from "../graph"
import { ADDRESS_FIELDS } from "../order/fields"
import { acceptedTermsOf } from "../page/terms"
import { postalLines } from "./postal-lines"

type TaxLine = { rate: number; code: string; description?: string | null; total?: number }

/** What every message about an order needs. */
export type OrderReference = {
  id: string
  display_id: number
  custom_display_id: string | null
  customer_id: string | null
  email: string | null
  /** BCP 47, of the cart that it was. */
  locale: string | null
  no_notification: boolean | null
  currency_code: string
  millesime_company?: { id: string } | null
}

export type OrderRow = OrderReference & {
  created_at: Date | string
  item_subtotal: number
  discount_subtotal: number
  shipping_subtotal: number
  total: number
  shipping_address?: PostalAddress | null
  billing_address?: PostalAddress | null
  items?: {
    title: string
    product_title: string | null
    variant_sku: string | null
    quantity: number
    unit_price: number
    subtotal: number
    tax_lines?: TaxLine[]
  }[]
  shipping_methods?: { name: string; tax_lines?: TaxLine[] }[]
}

const REFERENCE_FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "customer_id",
  "email",
  "locale",
  "no_notification",
  "currency_code",
  "millesime_company.id",
]

const TAX_LINE = ["rate", "code", "description", "total"]

const ORDER_FIELDS = [
  ...REFERENCE_FIELDS,
  "created_at",
  "item_subtotal",
  "discount_subtotal",
  "shipping_subtotal",
  "total",
  ...ADDRESS_FIELDS,
  "items.*",
  ...TAX_LINE.map((field) => `items.tax_lines.${field}`),
  "shipping_methods.name",
  ...TAX_LINE.map((field) => `shipping_methods.tax_lines.${field}`),
]

const loadOrders = async <Row>(
  container: MedusaContainer,
  fields: string[],
  ids: readonly string[],
): Promise<Row[]> =>
  ids.length ? graph<Row>(container, { entity: "order", fields, filters: { id: [...ids] } }) : []

/** Orders by id, with what every message needs; deleted ones are missing. */
export const loadOrderReferences = async (
  container: MedusaContainer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrderReference>> => {
  const rows = await loadOrders<OrderReference>(container, REFERENCE_FIELDS, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, row]))
}

/** The number that buyers know an order by. */
export const orderNumberOf = ({
  custom_display_id,
  display_id,
}: Pick<OrderReference, "custom_display_id" | "display_id">): string =>
  custom_display_id ?? String(display_id)

/** One entry per rate and reason, in order of first occurrence; the mention explains a rate of 0. */
const taxLinesOf = ({ items = [], shipping_methods = [] }: OrderRow): TotalsData["tax_lines"] => {
  const byCode = new Map<string, TotalsData["tax_lines"][number]>()
  for (const tax of [...items, ...shipping_methods].flatMap(({ tax_lines = [] }) => tax_lines)) {
    const key = `${tax.rate} ${tax.code}`
    byCode.set(key, {
      rate: tax.rate,
      amount: MathBN.add(byCode.get(key)?.amount ?? 0, tax.total ?? 0).toNumber(),
      ...(tax.rate === 0 && tax.description && { mention: tax.description }),
    })
  }
  return [...byCode.values()]
}

const totalsOf = (order: OrderRow): TotalsData => ({
  currency_code: order.currency_code,
  subtotal: order.item_subtotal,
  discount_total: order.discount_subtotal,
  shipping_total: order.shipping_subtotal,
  tax_lines: taxLinesOf(order),
  total: order.total,
})

const linesOf = ({ items = [] }: OrderRow): OrderData["lines"] =>
  items.map(({ title, product_title, variant_sku, quantity, subtotal }) => ({
    title: product_title || title,
    details: variant_sku,
    quantity,
    unit_price: MathBN.div(subtotal, quantity).toNumber(),
    total: subtotal,
  }))

export type OrderMessage = { order: OrderRow; data: OrderData }

/**
 * What messages say about whole orders.
 * @param locale and address of the page of an order
 */
export const loadOrderMessages = async (
  container: MedusaContainer,
  ids: readonly string[],
  {
    localeOf,
    urlOf,
  }: { localeOf: (order: OrderReference) => string; urlOf: (id: string) => string | null },
): Promise<OrderMessage[]> => {
  const [orders, quotes, terms] = await Promise.all([
    loadOrders<OrderRow>(container, ORDER_FIELDS, ids),
    quoteService(container).listMillesimeQuotes(
      { order_id: [...ids] },
      { select: ["order_id", "number", "po_number"] },
    ),
    acceptedTermsOf(container, ids),
  ])
  return orders.map((order) => {
    const quote = quotes.find(({ order_id }) => order_id === order.id)
    const accepted = terms.get(order.id)
    const locale = localeOf(order)
    return {
      order,
      data: {
        number: orderNumberOf(order),
        placed_at: iso(order.created_at),
        url: urlOf(order.id),
        quote_number: quote?.number ?? null,
        po_number: quote?.po_number ?? null,
        lines: linesOf(order),
        totals: totalsOf(order),
        shipping_address: postalLines(order.shipping_address, locale),
        billing_address: postalLines(order.billing_address, locale),
        shipping_method: order.shipping_methods?.map(({ name }) => name).join(", ") || null,
        terms: accepted ? [accepted.title] : [],
        is_consumer: !order.millesime_company,
      },
    }
  })
}
