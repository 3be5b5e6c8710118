import { MathBN } from "@medusajs/framework/utils"
import type { Sum, TotalsContent } from "../../../documents/totals"
import type { InvoiceDrawing } from "./drawing"

const sumsOf = ({ document, texts }: InvoiceDrawing): Sum[] => {
  const { kind, subtotal, tax_total, total, prepaid } = document
  const net: Sum[] = [
    { label: texts.net, amount: subtotal },
    { label: texts.vat, amount: tax_total },
  ]
  if (kind === "credit_note") {
    return [...net, { label: texts.credited, amount: total, style: "total" }]
  }
  if (!prepaid) return [...net, { label: texts.total, amount: total, style: "total" }]
  const due = MathBN.max(0, MathBN.sub(total, prepaid)).toNumber()
  return [
    ...net,
    { label: texts.total, amount: total },
    { label: texts.prepaid, amount: -prepaid },
    { label: texts.to_pay, amount: due, style: "total" },
  ]
}

/** What is to be paid or was credited, with the VAT by rate and why there is none. */
export const totalsOf = (drawing: InvoiceDrawing): TotalsContent => {
  const { taxes } = drawing.document
  const mentions = taxes.flatMap(({ mention }) => mention ?? [])
  return { sums: sumsOf(drawing), vat: taxes, remarks: [...new Set(mentions)] }
}
