import type { MedusaContainer } from "@medusajs/framework/types"
import type { InvoiceView, StoreInvoicesQuery } from "../../contracts/invoice"
import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { isValidLink } from "../../modules/invoice/rules/link"
import { type OrderReader, orderAccessOf } from "../order/access"
import { accessOf } from "../quote/quote-access"
import { type Page, findInvoices } from "./find-invoices"
import { invoiceView } from "./views"

const list = async (...args: Parameters<typeof findInvoices>) => {
  const { rows, count } = await findInvoices(...args)
  return { invoices: rows.map(invoiceView), count }
}

/** A customer's own, and those of the company as their role allows. */
const visibleTo = async (container: MedusaContainer, customerId: string) => {
  const { scope } = await accessOf(container, customerId)
  return { any_of: [...scope.any] }
}

export const listStoreInvoices = async (
  container: MedusaContainer,
  customerId: string,
  { limit, offset, order, ...filters }: StoreInvoicesQuery,
): Promise<{ invoices: InvoiceView[]; count: number }> =>
  list(
    container,
    { ...filters, ...(await visibleTo(container, customerId)) },
    { limit, offset, order },
  )

/** Who asks for an invoice: a customer, or whoever has the link of the message about it. */
export type InvoiceReader = { customer_id: string | undefined; token: string | undefined }

/** @throws DomainError `not_found` for an unknown one and for one of somebody else's */
export const retrieveStoreInvoice = async (
  container: MedusaContainer,
  id: string,
  { customer_id, token }: InvoiceReader,
): Promise<InvoiceView> => {
  const hasLink = Boolean(
    token &&
    isValidLink({ id, token, secret: invoiceService(container).linkSecret, now: new Date() }),
  )
  if (!hasLink && !customer_id) throw new DomainError("not_found.invoice")
  const { invoices } = await list(
    container,
    { id: [id], ...(!hasLink && customer_id && (await visibleTo(container, customer_id))) },
    { limit: 1, offset: 0 },
  )
  const [invoice] = invoices
  if (!invoice) throw new DomainError("not_found.invoice")
  return invoice
}

/** The invoices of an order, for whoever may read all of it. @throws DomainError `not_found` */
export const listOrderInvoices = async (
  container: MedusaContainer,
  orderId: string,
  reader: OrderReader,
  page: Page,
): Promise<{ invoices: InvoiceView[]; count: number }> => {
  const access = await orderAccessOf(container, orderId, reader)
  if (access !== "full") throw new DomainError("not_found.order")
  return list(container, { order_id: [orderId] }, page)
}
