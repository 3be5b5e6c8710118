import { MathBN } from "@medusajs/framework/utils"
import { formatsOf } from "../../../documents/formats"
import type { Sum, TotalsContent } from "../../../documents/totals"
import type { InvoiceDrawing } from "./drawing"

const sumsOf = ({ document, texts }: InvoiceDrawing): Sum[] => {
  const { kind, subtotal, tax_total, total, prepaid, deposits = [] } = document
  const net: Sum[] = [
    { label: texts.net, amount: subtotal },
    { label: texts.vat, amount: tax_total },
  ]
  if (kind === "credit_note") {
    return [...net, { label: texts.credited, amount: total, style: "total" }]
  }
  if (!prepaid) return [...net, { label: texts.total, amount: total, style: "total" }]
  const due = MathBN.max(0, MathBN.sub(total, prepaid)).toNumber()
  const deducted = MathBN.sum(0, ...deposits.map((deposit) => deposit.total))
  const paid = MathBN.sub(prepaid, deducted).toNumber()
  return [
    ...net,
    { label: texts.total, amount: total },
    ...deposits.map((deposit) => ({
      label: texts.deposit(deposit.number),
      amount: -deposit.total,
    })),
    ...(paid ? [{ label: texts.prepaid, amount: -paid }] : []),
    { label: texts.to_pay, amount: due, style: "total" },
  ]
}

const euroVatOf = ({ document, texts, formats }: InvoiceDrawing): string[] => {
  const { euro_vat, currency_code, language } = document
  if (!euro_vat) return []
  const euros = formatsOf({ language, currency_code: "eur" }).money(euro_vat.amount)
  const rate = `${formats.exact(euro_vat.rate)} ${currency_code.toUpperCase()}`
  return [texts.euro_vat(euros, rate, formats.day(euro_vat.day))]
}

/** What is to be paid or was credited, with the VAT by rate and why there is none. */
export const totalsOf = (drawing: InvoiceDrawing): TotalsContent => {
  const { taxes } = drawing.document
  const mentions = taxes.flatMap(({ mention }) => mention ?? [])
  return {
    sums: sumsOf(drawing),
    vat: taxes,
    remarks: [...new Set(mentions), ...euroVatOf(drawing)],
  }
}
