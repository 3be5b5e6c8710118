import { iban } from "../../../documents/formats"
import { COLORS, LEFT, RIGHT, STYLES } from "../../../documents/page"
import { heightOf, type TextLine } from "../../../documents/sheet"
import type { QuoteDrawing } from "./quote-document"

const PAYMENT_WIDTH = 232
const BOX = { left: RIGHT - 234, width: 234, padding: 11 }

/** For the signature and a stamp. */
const SIGNATURE_HEIGHT = 45
const FIELD_HEIGHT = 18

const delayOf = ({ document, texts, formats }: QuoteDrawing): string => {
  const { net_days, pay_by_invoice } = document.payment
  if (!pay_by_invoice) return texts.at_order
  return net_days ? texts.within(formats.quantity(net_days)) : texts.at_receipt
}

/** French law speaks to professionals, and of sellers in France. */
const owesPenalties = ({ document: { buyer, seller } }: QuoteDrawing): boolean =>
  buyer.company !== null && (seller.address?.country_code ?? "fr").toLowerCase() === "fr"

const paymentOf = (drawing: QuoteDrawing): TextLine[] => {
  const { sheet, document, texts } = drawing
  const { seller } = document
  const account = [
    seller.iban ? `${texts.iban} ${iban(seller.iban)}` : "",
    seller.bic ? `${texts.bic} ${seller.bic}` : "",
  ].filter(Boolean)
  return [
    { text: texts.payment, style: STYLES.label },
    ...sheet.wrap(delayOf(drawing), STYLES.body, PAYMENT_WIDTH, 1),
    ...account.flatMap((line) => sheet.clamp(line, STYLES.small, PAYMENT_WIDTH, 2, 2)),
    ...(owesPenalties(drawing) ? sheet.wrap(texts.late, STYLES.quiet, PAYMENT_WIDTH, 5) : []),
  ]
}

const agreementOf = ({ sheet, document, texts, formats }: QuoteDrawing): TextLine[] => {
  const agreement = texts.agreement(document.number, formats.money(document.total))
  const terms = document.terms?.trim() ? texts.agreement_terms : ""
  const width = BOX.width - 2 * BOX.padding
  return [
    { text: texts.agreed, style: STYLES.strong },
    ...sheet.clamp(`${agreement}${terms}.`, STYLES.quiet, width, 5, 1),
  ]
}

const boxHeight = (drawing: QuoteDrawing): number =>
  2 * BOX.padding + heightOf(agreementOf(drawing)) + 6 + 2 * FIELD_HEIGHT + SIGNATURE_HEIGHT

const drawField = ({ sheet }: QuoteDrawing, label: string, y: number): void => {
  const left = BOX.left + BOX.padding
  sheet.text(label, STYLES.label, { x: left, y: y + 4 })
  const from = left + sheet.measure(STYLES.label)(label) + 6
  sheet.rule(y + 13.5, { from, to: RIGHT - BOX.padding })
}

const drawBox = (drawing: QuoteDrawing): void => {
  const { sheet, texts } = drawing
  const { left, width, padding } = BOX
  sheet.pdf
    .roundedRect(left, sheet.y, width, boxHeight(drawing), 3)
    .lineWidth(0.7)
    .strokeColor(COLORS.strong)
    .stroke()
  const end = sheet.texts(agreementOf(drawing), { x: left + padding, y: sheet.y + padding }) + 6
  drawField(drawing, texts.date, end)
  drawField(drawing, texts.name, end + FIELD_HEIGHT)
  sheet.text(texts.signature, STYLES.label, { x: left + padding, y: end + 2 * FIELD_HEIGHT + 5 })
}

export const acceptanceHeight = (drawing: QuoteDrawing): number =>
  Math.max(boxHeight(drawing), heightOf(paymentOf(drawing)))

/** How the quote is paid, beside the place to sign it. */
export const drawAcceptance = (drawing: QuoteDrawing): void => {
  const { sheet } = drawing
  sheet.texts(paymentOf(drawing), { x: LEFT, y: sheet.y })
  drawBox(drawing)
  sheet.y += acceptanceHeight(drawing)
}
