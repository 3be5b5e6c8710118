import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { InvoicePreview } from "../../contracts/invoice"
import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import type { OrderFacts } from "../../modules/invoice/service"
import { dayOf } from "../../shared/days"
import { factsOf } from "./draft"
import { type Sale, loadSales } from "./sale"
import { previewOf } from "./views"

/** The seller where the options name none: everything of them is missing then. */
const UNKNOWN = { name: "" }

/** The rate of a sale in another currency; without one its VAT can't be said in euros, and nothing of it is issued. */
const euroRateOf = async (container: MedusaContainer, { currency_code }: Sale) => {
  if (currency_code === "eur") return undefined
  try {
    return await invoiceService(container).euroRate(currency_code, dayOf(new Date()))
  } catch (error) {
    const { message } = error as Error
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The exchange rates can't be read: ${message}`)
    return undefined
  }
}

/** All that the invoices of an order say and follow from. */
export const saleFacts = async (container: MedusaContainer, sale: Sale): Promise<OrderFacts> => {
  const { options, defaultLocale } = invoiceService(container)
  const facts = factsOf(sale, { seller: options.seller ?? UNKNOWN, defaultLocale })
  return { ...facts, euro_rate: await euroRateOf(container, sale) }
}

/** An order that can be invoiced. @throws DomainError `not_found`, `invoice_not_due` */
export const loadInvoiceable = async (
  container: MedusaContainer,
  orderId: string,
): Promise<OrderFacts> => {
  const [sale] = await loadSales(container, [orderId])
  if (!sale) throw new DomainError("not_found.order")
  if (!sale.is_binding || MathBN.lte(sale.total, 0)) throw new DomainError("invoice_not_due")
  return saleFacts(container, sale)
}

/** What staff would issue for an order now; null: all of it is invoiced. @throws DomainError `not_found`, `invoice_not_due` */
export const previewInvoice = async (
  container: MedusaContainer,
  orderId: string,
): Promise<InvoicePreview | null> => {
  const facts = await loadInvoiceable(container, orderId)
  const [next] = await invoiceService(container).previewOrder(facts, {
    policy: "whole",
    now: new Date(),
  })
  return next ? previewOf(next.draft, next.missing) : null
}
