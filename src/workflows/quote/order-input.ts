import type { CreateOrderDTO } from "@medusajs/framework/types"
import { OrderStatus, generateEntityId } from "@medusajs/framework/utils"
import type { PendingAcceptance } from "../../modules/quote/service"
import { orderLikeOf } from "../../modules/quote/rules/totals"
import type { QuoteTax } from "../../modules/quote/types"

const taxLineOf = ({ rate, code, name, tax_rate_id, provider_id }: QuoteTax) => ({
  rate,
  code: code ?? name,
  description: name,
  ...(tax_rate_id && { tax_rate_id }),
  ...(provider_id && { provider_id }),
})

/** Ids for lines that are read in the order of their ids: generated in one moment, they aren't sorted. */
const sortedLineIds = (count: number): string[] =>
  Array.from({ length: count }, () => generateEntityId(undefined, "ordli")).sort()

/** Terms agreed with the buyer's company. */
export type PaymentTerms = { net_days: number; pay_by_invoice: boolean }

/** The order of a revision, with the prices, discounts and taxes that were offered. */
export const orderInputOf = (
  { order_id, quote, revision }: PendingAcceptance,
  po_number: string | null,
  terms: PaymentTerms | null,
): CreateOrderDTO & { id: string } => {
  const { items, shipping_methods } = orderLikeOf(
    revision.content,
    revision.taxes,
    quote.currency_code,
  )
  const lineIds = sortedLineIds(items.length)
  return {
    id: order_id,
    status: OrderStatus.PENDING,
    customer_id: quote.customer_id,
    email: quote.email,
    currency_code: quote.currency_code,
    ...(quote.region_id && { region_id: quote.region_id }),
    ...(quote.sales_channel_id && { sales_channel_id: quote.sales_channel_id }),
    ...(quote.shipping_address && { shipping_address: { ...quote.shipping_address } }),
    ...(quote.billing_address && { billing_address: { ...quote.billing_address } }),
    locale: quote.locale,
    no_notification: false,
    items: items.map((line, index) => ({
      id: lineIds[index],
      title: line.title,
      subtitle: line.subtitle,
      thumbnail: line.thumbnail,
      quantity: line.quantity,
      ...(line.variant_id && { variant_id: line.variant_id }),
      ...(line.product_id && { product_id: line.product_id, product_title: line.title }),
      ...(line.sku && { variant_sku: line.sku }),
      ...(line.subtitle && { variant_title: line.subtitle }),
      unit_price: line.unit_price,
      is_tax_inclusive: line.is_tax_inclusive,
      is_custom_price: true,
      requires_shipping: line.requires_shipping,
      tax_lines: line.tax_lines.map(taxLineOf),
      adjustments: line.adjustments,
      metadata: {
        quote_item_id: line.id,
        ...(line.note && { note: line.note }),
        ...(line.lead_time_days && { lead_time_days: line.lead_time_days }),
      },
    })),
    shipping_methods: shipping_methods.map((method) => ({
      name: method.name,
      amount: method.amount,
      is_tax_inclusive: method.is_tax_inclusive,
      ...(method.shipping_option_id && { shipping_option_id: method.shipping_option_id }),
      tax_lines: method.tax_lines.map(taxLineOf),
    })),
    metadata: {
      quote_id: quote.id,
      quote_number: quote.number,
      quote_revision: revision.number,
      ...(po_number && { po_number }),
      ...(terms?.pay_by_invoice && { payment_terms: `invoice_${terms.net_days}_days` }),
    },
  } as CreateOrderDTO & { id: string }
}
