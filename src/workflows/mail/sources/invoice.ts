import type { MedusaContainer } from "@medusajs/framework/types"
import { invoiceService } from "../../../modules/invoice"
import { linkTokenOf } from "../../../modules/invoice/rules/link"
import type { InvoiceRow } from "../../../modules/invoice/rows"
import type { InvoiceKind } from "../../../modules/invoice/types"
import type { NewMail } from "../../../modules/mail/mail"
import { loadOrderReferences } from "../../../queries/mail/orders"
import { INVOICE_ISSUED } from "../../invoice/invoice-workflow"
import { within } from "../../../shared/moment"
import { storefrontLink } from "./links"
import { mailToBuyer } from "./order"
import { type RowSource } from "./source"

/** Also for guests: the link alone shows the document, for a while. */
const linkOf = (container: MedusaContainer, { id, created_at }: InvoiceRow) => {
  const secret = invoiceService(container).linkSecret
  return storefrontLink(container, "invoice", {
    id,
    token: linkTokenOf(id, { secret, now: new Date(created_at) }),
  })
}

const messageOf = (container: MedusaContainer, invoice: InvoiceRow) => {
  const { number, order_number, total, currency_code, due_on, prepaid, corrects } = invoice.content
  const data = {
    url: linkOf(container, invoice),
    number: order_number,
    invoice_number: number,
    total,
    currency_code,
    due_on,
    is_paid: prepaid >= total,
  }
  return corrects
    ? ({ kind: "credit_note_issued", data: { ...data, corrects: corrects.number } } as const)
    : ({ kind: "invoice_issued", data } as const)
}

const sourceOf = (
  kind: "invoice_issued" | "credit_note_issued",
  kinds: InvoiceKind[],
): RowSource => ({
  kind,
  events: [INVOICE_ISSUED],
  find: async (container, period, id) => {
    const rows = await invoiceService(container).listMillesimeInvoices(
      { ...(id && { id }), kind: kinds, created_at: within(period) },
      { select: ["id"] },
    )
    return rows.map((row) => row.id)
  },
  write: async (container, ids): Promise<NewMail[]> => {
    const invoices = await invoiceService(container).listMillesimeInvoices({ id: ids })
    const orders = await loadOrderReferences(
      container,
      invoices.map(({ order_id }) => order_id),
    )
    return invoices.flatMap((invoice) => {
      const order = orders.get(invoice.order_id)
      if (!order) return []
      const attachment = {
        type: "invoice_document",
        invoice_id: invoice.id,
        filename: `${invoice.number}.pdf`,
      } as const
      return mailToBuyer(container, order, {
        ...messageOf(container, invoice),
        cause_id: invoice.id,
      }).map((mail) => ({ ...mail, attachments: [attachment] }))
    })
  },
})

export const invoiceIssued = sourceOf("invoice_issued", ["invoice", "deposit"])
export const creditNoteIssued = sourceOf("credit_note_issued", ["credit_note"])
