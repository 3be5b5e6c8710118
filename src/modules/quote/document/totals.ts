import { MathBN } from "@medusajs/framework/utils"
import type { Sum, TotalsContent } from "../../../documents/totals"
import type { QuoteDrawing } from "./quote-document"

const sumsOf = ({ document, texts }: QuoteDrawing): Sum[] => {
  const { item_subtotal, discount_subtotal, shipping, tax_total, total } = document
  return [
    { label: texts.subtotal, amount: item_subtotal },
    ...(discount_subtotal ? [{ label: texts.discounts, amount: -discount_subtotal }] : []),
    ...(shipping ? [{ label: texts.shipping, amount: shipping.subtotal }] : []),
    { label: texts.net, amount: MathBN.sub(total, tax_total).toNumber() },
    { label: texts.vat, amount: tax_total },
    { label: texts.total, amount: total, style: "total" },
  ]
}

/** What the quote comes to. Why a sale bears no VAT is said once for each reason. */
export const totalsOf = (drawing: QuoteDrawing): TotalsContent => {
  const { document, texts } = drawing
  const mentions = document.tax_lines.flatMap(({ mention }) => mention ?? [])
  return {
    sums: sumsOf(drawing),
    vat: document.tax_lines,
    remarks: [
      ...new Set(mentions),
      ...(document.shipping?.name ? [texts.sent_by(document.shipping.name)] : []),
    ],
  }
}
