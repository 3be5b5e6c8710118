import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { PostalAddress } from "../../documents/seller-and-buyer"
import type { Movement } from "../../modules/invoice/rules/plan"
import type { Supply } from "../../modules/invoice/rules/supply"
import { quoteService } from "../../modules/quote"
import { graph } from "../graph"
import { orderNumberOf } from "../mail/orders"
import { ADDRESS_FIELDS } from "../order/fields"
import { rounded } from "../../shared/money"

type Amount = Parameters<typeof MathBN.convert>[0]

type TaxLine = { rate: Amount; code: string | null; description?: string | null }

type ItemRow = {
  id: string
  title: string
  product_title: string | null
  variant_sku: string | null
  quantity: Amount
  subtotal: Amount
  discount_subtotal: Amount
  tax_total: Amount
  tax_lines?: TaxLine[]
  detail?: { return_received_quantity?: Amount; return_dismissed_quantity?: Amount }
  /** With tax. */
  return_received_total?: Amount
  return_dismissed_total?: Amount
}

type ShippingRow = {
  id: string
  name: string
  subtotal: Amount
  discount_subtotal: Amount
  tax_total: Amount
  tax_lines?: TaxLine[]
}

type MovementRow = { id: string; amount: Amount; created_at: Date | string }

type CompanyRow = {
  id: string
  name: string
  siren: string | null
  registration_number: string | null
  vat_number: string | null
  billing_address: PostalAddress
  net_days: number
  pay_by_invoice: boolean
}

type FulfillmentRow = {
  id: string
  canceled_at: Date | string | null
  shipped_at: Date | string | null
  delivered_at: Date | string | null
  delivery_address?: PostalAddress | null
  items?: { line_item_id: string | null; quantity: Amount }[]
}

type OrderRow = {
  id: string
  version: number
  display_id: number
  custom_display_id: string | null
  customer_id: string | null
  email: string | null
  locale: string | null
  status: string
  is_draft_order: boolean
  currency_code: string
  created_at: Date | string
  canceled_at: Date | string | null
  item_total: Amount
  shipping_total: Amount
  billing_address?: PostalAddress | null
  shipping_address?: PostalAddress | null
  millesime_company?: CompanyRow | null
  metadata?: Record<string, unknown> | null
  items?: ItemRow[]
  shipping_methods?: ShippingRow[]
  fulfillments?: FulfillmentRow[]
  payment_collections?: { payments?: { captures?: MovementRow[]; refunds?: MovementRow[] }[] }[]
}

type ReturnRow = {
  id: string
  order_id: string
  created_at: Date | string
  items?: { item_id: string; received_quantity: Amount }[]
}

/** A line of an order, with its one tax; several, or none, can't be invoiced. */
export type SaleLine = Pick<
  ItemRow,
  "id" | "title" | "subtotal" | "discount_subtotal" | "tax_total"
> & {
  sku: string | null
  quantity: number
  is_freight: boolean
  tax_lines: TaxLine[]
}

/** An order as its invoice sees it. */
export type Sale = {
  id: string
  /** Counts its edits. */
  version: number
  number: string
  customer_id: string | null
  email: string
  locale: string | null
  currency_code: string
  /** Neither a draft nor canceled. */
  is_binding: boolean
  canceled_at: Date | null
  po_number: string | null
  company: CompanyRow | null
  billing_address: PostalAddress | null
  shipping_address: PostalAddress | null
  lines: SaleLine[]
  /** What it charges, before any credit or return. */
  total: Amount
  /** What was shipped or, where nobody ships it, handed over, in the order of time. */
  supplies: Supply[]
  movements: Movement[]
  returns: { id: string; since: Date; lines: { id: string; quantity: number }[] }[]
}

const AMOUNTS = ["subtotal", "discount_subtotal", "tax_total"]

const TAX_LINE = ["rate", "code", "description"]

const FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "customer_id",
  "email",
  "locale",
  "status",
  "is_draft_order",
  "currency_code",
  "created_at",
  "canceled_at",
  "metadata",
  "item_total",
  "shipping_total",
  ...ADDRESS_FIELDS,
  ...[
    "id",
    "name",
    "siren",
    "registration_number",
    "vat_number",
    "billing_address",
    "net_days",
    "pay_by_invoice",
  ].map((field) => `millesime_company.${field}`),
  "version",
  "items.*",
  "items.detail.*",
  ...AMOUNTS.map((field) => `items.${field}`),
  ...TAX_LINE.map((field) => `items.tax_lines.${field}`),
  "shipping_methods.id",
  "shipping_methods.name",
  ...AMOUNTS.map((field) => `shipping_methods.${field}`),
  ...TAX_LINE.map((field) => `shipping_methods.tax_lines.${field}`),
  ...["id", "canceled_at", "shipped_at", "delivered_at"].map((field) => `fulfillments.${field}`),
  "fulfillments.items.line_item_id",
  "fulfillments.items.quantity",
  "fulfillments.delivery_address.*",
  ...["captures", "refunds"].flatMap((rows) =>
    ["id", "amount", "created_at"].map((field) => `payment_collections.payments.${rows}.${field}`),
  ),
]

const movementsOf = ({ payment_collections = [], currency_code }: OrderRow): Movement[] => {
  const payments = payment_collections.flatMap(({ payments: some = [] }) => some)
  const of = (kind: Movement["kind"], rows: MovementRow[]): Movement[] =>
    rows.map(({ id, amount, created_at }) => ({
      kind,
      source_id: id,
      // Medusa keeps what a caller has computed with: 418.79999999999995.
      amount: rounded(amount, currency_code).toNumber(),
      occurred_at: new Date(created_at),
    }))
  return payments.flatMap(({ captures = [], refunds = [] }) => [
    ...of("payment", captures),
    ...of("refund", refunds),
  ])
}

const suppliesOf = ({ fulfillments = [] }: OrderRow): Supply[] =>
  fulfillments
    .flatMap(({ id, canceled_at, shipped_at, delivered_at, delivery_address, items = [] }) => {
      const moment = shipped_at ?? delivered_at
      if (!moment || canceled_at) return []
      // A line of several stock items has a row for each.
      const quantities = new Map<string, number>()
      for (const { line_item_id, quantity } of items) {
        if (!line_item_id) continue
        const count = MathBN.max(quantity, quantities.get(line_item_id) ?? 0).toNumber()
        quantities.set(line_item_id, count)
      }
      const lines = [...quantities].map(([id, quantity]) => ({ id, quantity }))
      return [{ id, at: new Date(moment), address: delivery_address ?? null, lines }]
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id))

const returnedOf = ({ return_received_total = 0, return_dismissed_total = 0 }: ItemRow) =>
  MathBN.add(return_received_total, return_dismissed_total)

/** What a line charges with the goods that came back, which Medusa leaves out of its amounts. */
const amountsOf = (item: ItemRow) => {
  const { quantity, detail, tax_lines: [tax] = [] } = item
  const { return_received_quantity = 0, return_dismissed_quantity = 0 } = detail ?? {}
  const kept = MathBN.sub(quantity, MathBN.add(return_received_quantity, return_dismissed_quantity))
  if (MathBN.gt(kept, 0)) {
    const whole = (amount: Amount) => MathBN.div(MathBN.mult(amount, quantity), kept)
    return {
      subtotal: whole(item.subtotal),
      discount_subtotal: whole(item.discount_subtotal),
      tax_total: whole(item.tax_total),
    }
  }
  const gross = returnedOf(item)
  const subtotal = MathBN.div(gross, MathBN.add(1, MathBN.div(tax?.rate ?? 0, 100)))
  return { subtotal, discount_subtotal: 0, tax_total: MathBN.sub(gross, subtotal) }
}

const linesOf = ({ items = [], shipping_methods = [] }: OrderRow): SaleLine[] => [
  ...items.map((item) => ({
    id: item.id,
    title: item.product_title || item.title,
    sku: item.variant_sku,
    quantity: MathBN.convert(item.quantity).toNumber(),
    is_freight: false,
    ...amountsOf(item),
    tax_lines: item.tax_lines ?? [],
  })),
  ...shipping_methods
    // Free delivery is no line of an invoice.
    .filter(({ subtotal }) => MathBN.gt(subtotal, 0))
    .map(({ id, name, subtotal, discount_subtotal, tax_total, tax_lines = [] }) => ({
      id,
      title: name,
      sku: null,
      quantity: 1,
      is_freight: true,
      subtotal,
      discount_subtotal,
      tax_total,
      tax_lines,
    })),
]

const saleOf = (order: OrderRow, po_number: string | null, returns: ReturnRow[]): Sale => {
  // Of the acceptance of a quote, where it names one.
  const number = order.metadata?.po_number
  return {
    id: order.id,
    version: order.version,
    number: orderNumberOf(order),
    customer_id: order.customer_id,
    email: order.email ?? "",
    locale: order.locale,
    currency_code: order.currency_code,
    is_binding: !order.is_draft_order && order.status !== "draft" && order.status !== "canceled",
    canceled_at: order.canceled_at ? new Date(order.canceled_at) : null,
    po_number: typeof number === "string" ? number : po_number,
    company: order.millesime_company ?? null,
    billing_address: order.billing_address ?? null,
    shipping_address: order.shipping_address ?? null,
    lines: linesOf(order),
    total: MathBN.sum(
      order.item_total,
      order.shipping_total,
      ...(order.items ?? []).map(returnedOf),
    ),
    supplies: suppliesOf(order),
    movements: movementsOf(order),
    returns: returns.map(({ id, created_at, items: returned = [] }) => ({
      id,
      since: new Date(created_at),
      lines: returned.flatMap(({ item_id, received_quantity }) => {
        const quantity = MathBN.convert(received_quantity).toNumber()
        return quantity ? [{ id: item_id, quantity }] : []
      }),
    })),
  }
}

const loadReturns = (container: MedusaContainer, order_id: string[]) =>
  graph<ReturnRow>(container, {
    entity: "return",
    fields: ["id", "order_id", "created_at", "items.item_id", "items.received_quantity"],
    filters: { order_id, status: "received" },
  })

/** Orders with all that an invoice of them says or follows from; unknown ones are missing. */
export const loadSales = async (
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Sale[]> => {
  if (!ids.length) return []
  const [orders, returns, quotes] = await Promise.all([
    graph<OrderRow>(container, { entity: "order", fields: FIELDS, filters: { id: [...ids] } }),
    loadReturns(container, [...ids]),
    quoteService(container).listMillesimeQuotes(
      { order_id: [...ids] },
      { select: ["order_id", "po_number"] },
    ),
  ])
  return orders.map((order) =>
    saleOf(
      order,
      quotes.find(({ order_id }) => order_id === order.id)?.po_number ?? null,
      returns.filter(({ order_id }) => order_id === order.id),
    ),
  )
}
