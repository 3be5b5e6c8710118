import type { ColumnKind } from "../../../documents/columns"
import type { TableContent } from "../../../documents/table"
import type { InvoiceLine } from "../types"
import type { InvoiceDrawing } from "./drawing"

const columnsOf = ({ document, texts, formats }: InvoiceDrawing): ColumnKind<InvoiceLine>[] => {
  const hasDiscount = document.lines.some(({ discount }) => discount !== 0)
  return [
    { header: texts.quantity, value: ({ quantity }) => formats.quantity(quantity) },
    { header: texts.unit_net, value: ({ unit_price }) => formats.money(unit_price) },
    ...(hasDiscount
      ? [
          {
            header: texts.discount,
            value: ({ discount }: InvoiceLine) => (discount ? formats.money(-discount) : "–"),
          },
        ]
      : []),
    { header: texts.vat, value: ({ tax_rate }) => formats.rate(tax_rate) },
    { header: texts.line_net, value: ({ subtotal }) => formats.money(subtotal) },
  ]
}

/** The table of what is invoiced or credited. */
export const linesOf = (drawing: InvoiceDrawing): TableContent<InvoiceLine> => ({
  lines: drawing.document.lines,
  columns: columnsOf(drawing),
  titleOf: ({ title }) => title,
  detailsOf: ({ sku }) => (sku ? [{ text: `${drawing.texts.sku} ${sku}` }] : []),
})
