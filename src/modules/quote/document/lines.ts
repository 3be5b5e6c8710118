import type { ColumnKind } from "../../../documents/columns"
import type { TableContent } from "../../../documents/table"
import type { QuoteDrawing, QuoteLine } from "./quote-document"

const columnsOf = ({ document, texts, formats }: QuoteDrawing): ColumnKind<QuoteLine>[] => {
  const hasDiscount = document.lines.some(({ discount }) => discount !== 0)
  return [
    { header: texts.quantity, value: ({ quantity }) => formats.quantity(quantity) },
    {
      header: document.prices_include_tax ? texts.unit_gross : texts.unit_net,
      value: ({ unit_price }) => formats.money(unit_price),
    },
    ...(hasDiscount
      ? [
          {
            header: texts.discount,
            value: ({ discount }: QuoteLine) => (discount ? formats.money(-discount) : "–"),
          },
        ]
      : []),
    {
      header: texts.vat,
      value: ({ tax_rate }) => (tax_rate === null ? "–" : formats.rate(tax_rate)),
    },
    { header: texts.line_net, value: ({ subtotal }) => formats.money(subtotal) },
  ]
}

/** The table of what is offered. */
export const linesOf = (drawing: QuoteDrawing): TableContent<QuoteLine> => {
  const { document, texts } = drawing
  return {
    lines: document.lines,
    columns: columnsOf(drawing),
    titleOf: ({ title }) => title,
    detailsOf: ({ sku, note, lead_time_days }) => [
      ...(sku ? [{ text: `${texts.sku} ${sku}` }] : []),
      ...(note?.trim() ? [{ text: note, wide: true as const }] : []),
      ...(lead_time_days ? [{ text: texts.lead_time(lead_time_days), wide: true as const }] : []),
    ],
  }
}
