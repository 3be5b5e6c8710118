import { MathBN } from "@medusajs/framework/utils"
import type { Drawing } from "./drawing"
import { COLORS, LEFT, RIGHT, STYLES, type Style } from "./page"
import { heightOf, type TextLine } from "./sheet"

/** The VAT on the left, the sums on the right. */
const VAT = { left: LEFT, right: LEFT + 232 }
const SUMS = { left: RIGHT - 222, right: RIGHT }

const ROW = 15.5
const FIGURE = 110

type Sum = { label: string; amount: string; style?: "total" }

const sumsOf = ({ document, texts, formats }: Drawing): Sum[] => {
  const { item_subtotal, discount_subtotal, shipping, tax_total, total } = document
  const sum = (label: string, amount: number) => ({ label, amount: formats.money(amount) })
  return [
    sum(texts.subtotal, item_subtotal),
    ...(discount_subtotal ? [sum(texts.discounts, -discount_subtotal)] : []),
    ...(shipping ? [sum(texts.shipping, shipping.subtotal)] : []),
    sum(texts.net, MathBN.sub(total, tax_total).toNumber()),
    sum(texts.vat, tax_total),
    { ...sum(texts.total, total), style: "total" },
  ]
}

const TOTAL_HEIGHT = 30

const sumsHeight = (drawing: Drawing): number => (sumsOf(drawing).length - 1) * ROW + TOTAL_HEIGHT

const drawSum = ({ sheet }: Drawing, { label, amount, style }: Sum, y: number): number => {
  const place = { x: SUMS.right, align: "right" } as const
  if (style !== "total") {
    sheet.text(label, STYLES.body, { x: SUMS.left, y })
    sheet.figure(amount, STYLES.figure, { ...place, y }, FIGURE)
    return y + ROW
  }
  sheet.rule(y + 3, { from: SUMS.left, color: COLORS.accent, width: 0.9 })
  sheet.text(label, STYLES.totalLabel, { x: SUMS.left, y: y + 9 })
  sheet.figure(amount, STYLES.total, { ...place, y: y + 9 }, FIGURE)
  return y + TOTAL_HEIGHT
}

/** Why a sale bears no VAT, each reason once; and which way the goods are sent. */
const remarksOf = ({ sheet, document, texts }: Drawing): TextLine[] => {
  const mentions = document.tax_lines.flatMap(({ mention }) => mention ?? [])
  const remarks = [
    ...new Set(mentions),
    ...(document.shipping?.name ? [texts.sent_by(document.shipping.name)] : []),
  ]
  return remarks.flatMap((text) => sheet.clamp(text, STYLES.small, VAT.right - VAT.left, 4, 4))
}

const vatHeight = (drawing: Drawing): number => {
  const { length } = drawing.document.tax_lines
  return (length ? ROW * (length + 1) + 4 : 0) + heightOf(remarksOf(drawing))
}

const drawVat = (drawing: Drawing): void => {
  const { sheet, document, texts, formats } = drawing
  const { y: top } = sheet
  let y = top
  const row = (cells: [string, string, string], styles: { first: Style; others: Style }) => {
    const [rate, base, amount] = cells
    sheet.text(rate, styles.first, { x: VAT.left, y })
    sheet.figure(base, styles.others, { x: VAT.left + 148, y, align: "right" }, 84)
    sheet.figure(amount, styles.others, { x: VAT.right, y, align: "right" }, 74)
    y += ROW
  }
  if (document.tax_lines.length) {
    row([texts.rate, texts.base, texts.amount], { first: STYLES.label, others: STYLES.label })
    sheet.rule(y - 1, { to: VAT.right })
    y += 4
    for (const { rate, base, amount } of document.tax_lines) {
      const cells = [formats.rate(rate), formats.money(base), formats.money(amount)] as const
      row([...cells], { first: STYLES.smallFigure, others: STYLES.smallFigure })
    }
  }
  sheet.texts(remarksOf(drawing), { x: VAT.left, y })
}

export const totalsHeight = (drawing: Drawing): number =>
  Math.max(sumsHeight(drawing), vatHeight(drawing))

/** The VAT by rate beside what the quote comes to. */
export const drawTotals = (drawing: Drawing): void => {
  const { sheet } = drawing
  const end = sheet.y + totalsHeight(drawing)
  drawVat(drawing)
  let { y } = sheet
  for (const sum of sumsOf(drawing)) y = drawSum(drawing, sum, y)
  sheet.y = end
}
