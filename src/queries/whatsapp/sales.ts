import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteService } from "../../modules/quote"
import type { Sale } from "../../modules/whatsapp/rules/notification"
import { fullNameOf } from "../../shared/full-name"
import { type CustomerRow, customersById } from "../customers"
import { type Scope, graph } from "../graph"
import { findRevision } from "../quote/revisions"

type Address = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  phone?: string | null
} | null

export type OrderRow = {
  id: string
  display_id: number
  email: string | null
  currency_code: string
  total: number
  shipping_address?: Address
  billing_address?: Address
  customer?: (Omit<CustomerRow, "id" | "email"> & { phone: string | null }) | null
  items?: { title: string; product_title: string | null; quantity: number; unit_price: number }[]
}

const ADDRESS = ["first_name", "last_name", "company", "phone"]

const ORDER_FIELDS = [
  "id",
  "display_id",
  "email",
  "currency_code",
  "total",
  "items.title",
  "items.product_title",
  "items.quantity",
  "items.unit_price",
  ...ADDRESS.map((field) => `shipping_address.${field}`),
  ...ADDRESS.map((field) => `billing_address.${field}`),
  "customer.first_name",
  "customer.last_name",
  "customer.phone",
]

export type OrdersById = ReadonlyMap<string, OrderRow>

/** Orders with what a notification needs, by id; deleted ones are missing. */
export const loadOrders = async (scope: Scope, ids: readonly string[]): Promise<OrdersById> => {
  if (!ids.length) return new Map()
  const rows = await graph<OrderRow>(scope, {
    entity: "order",
    fields: ORDER_FIELDS,
    filters: { id: [...ids] },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** "Jeanne Dupont (Tonnellerie Dupont)", or what is known of it, or the e-mail address. */
const buyerOf = (
  contacts: readonly (Address | undefined)[],
  company: string | null | undefined,
  email: string | null,
): string => {
  const name = contacts.map((person) => fullNameOf(person).trim()).find(Boolean)
  if (!name) return company || email || ""
  return company ? `${name} (${company})` : name
}

export type SaleDetails = Pick<Sale, "customer" | "phone" | "currency_code" | "items" | "total">

export const saleOfOrder = ({
  shipping_address,
  billing_address,
  customer,
  email,
  currency_code,
  items = [],
  total,
}: OrderRow): SaleDetails => {
  const contacts = [shipping_address, billing_address, customer as Address | undefined]
  const company = shipping_address?.company || billing_address?.company
  return {
    customer: buyerOf(contacts, company, email),
    phone: contacts.map((person) => person?.phone).find(Boolean) ?? null,
    currency_code,
    items: items.map(({ title, product_title, quantity, unit_price }) => ({
      title: product_title || title,
      quantity,
      price: unit_price,
    })),
    total,
  }
}

/** The current revision of a quote; null if the quote has been deleted. */
export const saleOfQuote = async (
  container: MedusaContainer,
  id: string,
): Promise<(SaleDetails & { number: string }) | null> => {
  const [quote] = await quoteService(container).listMillesimeQuotes({ id }, { take: 1 })
  const revision = quote && (await findRevision(container, id, quote.current_revision))
  if (!quote || !revision) return null
  const customers = await customersById(container, [quote.customer_id])
  const { shipping_address, billing_address, company_name, email } = quote
  const contacts = [customers.get(quote.customer_id) as Address, shipping_address, billing_address]
  return {
    number: quote.number,
    customer: buyerOf(contacts, company_name, email),
    phone: shipping_address?.phone ?? billing_address?.phone ?? null,
    currency_code: quote.currency_code,
    items: revision.content.lines.map(({ title, quantity, unit_price }) => ({
      title,
      quantity,
      price: unit_price,
    })),
    total: revision.totals.total,
  }
}
