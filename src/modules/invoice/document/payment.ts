import { iban } from "../../../documents/formats"
import { LEFT, STYLES } from "../../../documents/page"
import { heightOf, type TextLine } from "../../../documents/sheet"
import type { InvoiceDrawing } from "./drawing"

const WIDTH = 340

const termsOf = ({ document, texts, formats }: InvoiceDrawing): string => {
  const { kind, prepaid, total, paid_on, due_on } = document
  if (kind === "credit_note") return ""
  if (prepaid >= total && paid_on) return texts.paid_on(formats.day(paid_on))
  return due_on ? texts.pay_by(formats.day(due_on)) : ""
}

const linesOf = (drawing: InvoiceDrawing): TextLine[] => {
  const { sheet, document, texts } = drawing
  const terms = termsOf(drawing)
  if (!terms) return []
  const { seller, prepaid, total } = document
  const account =
    prepaid >= total
      ? []
      : [
          seller.iban ? `${texts.iban} ${iban(seller.iban)}` : "",
          seller.bic ? `${texts.bic} ${seller.bic}` : "",
        ].filter(Boolean)
  return [
    { text: texts.payment, style: STYLES.label },
    ...sheet.wrap(terms, STYLES.body, WIDTH, 1),
    ...account.flatMap((line) => sheet.clamp(line, STYLES.small, WIDTH, 2, 2)),
  ]
}

export const paymentHeight = (drawing: InvoiceDrawing): number => heightOf(linesOf(drawing))

/** How and until when the invoice is paid. */
export const drawPayment = (drawing: InvoiceDrawing): void => {
  const { sheet } = drawing
  sheet.y = sheet.texts(linesOf(drawing), { x: LEFT, y: sheet.y })
}
