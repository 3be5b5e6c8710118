import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { InvoicePreview } from "../../contracts/invoice"
import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { missingOf } from "../../modules/invoice/rules/missing"
import type { InvoiceDraft } from "../../modules/invoice/types"
import { dayOf, draftOf } from "./draft"
import { type Sale, loadSales } from "./sale"
import { previewOf } from "./views"

/** The seller where the options name none: everything of them is missing then. */
const UNKNOWN = { name: "" }

/**
 * The invoice that an order would have, and the fields that it would lack.
 * @throws DomainError `invoice_not_due`
 */
export const prepareInvoice = (
  container: MedusaContainer,
  sale: Sale,
  today: string,
): { draft: InvoiceDraft; missing: string[] } => {
  if (!sale.is_binding || MathBN.lte(sale.total, 0)) throw new DomainError("invoice_not_due")
  const { options, defaultLocale } = invoiceService(container)
  const draft = draftOf(sale, { seller: options.seller ?? UNKNOWN, today, defaultLocale })
  const untaxed = sale.lines.flatMap(({ tax_lines }, index) =>
    tax_lines.length === 1 ? [] : [`lines.${index}.tax_rate`],
  )
  return { draft, missing: [...missingOf(draft), ...untaxed] }
}

/** @throws DomainError `not_found`, `invoice_not_due` */
export const previewInvoice = async (
  container: MedusaContainer,
  orderId: string,
): Promise<InvoicePreview> => {
  const [sale] = await loadSales(container, [orderId])
  if (!sale) throw new DomainError("not_found.order")
  const { draft, missing } = prepareInvoice(container, sale, dayOf(new Date()))
  return previewOf(draft, missing)
}
