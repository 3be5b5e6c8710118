import type { Drawing } from "./drawing"
import { COLORS, LEFT, RIGHT, STYLES, type Style } from "./page"
import { heightOf, type TextLine } from "./sheet"

/** The VAT on the left, the sums on the right. */
const VAT = { left: LEFT, right: LEFT + 232 }
const SUMS = { left: RIGHT - 222, right: RIGHT }

const ROW = 15.5
const FIGURE = 110

/** The sum that a paper comes to is its `total`. */
export type Sum = { label: string; amount: number; style?: "total" }

/** The VAT of one rate. */
export type VatRow = { rate: number; base: number; amount: number }

export type TotalsContent = {
  sums: readonly Sum[]
  vat: readonly VatRow[]
  /** Below the VAT: why a sale bears none, which way the goods are sent. */
  remarks: readonly string[]
}

const TOTAL_HEIGHT = 30

const sumsHeight = ({ sums }: TotalsContent): number =>
  sums.reduce((height, { style }) => height + (style === "total" ? TOTAL_HEIGHT : ROW), 0)

const drawSum = (
  { sheet, formats }: Drawing,
  { label, amount: value, style }: Sum,
  y: number,
): number => {
  const amount = formats.money(value)
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

const remarkLines = ({ sheet }: Drawing, { remarks }: TotalsContent): TextLine[] =>
  remarks.flatMap((text) => sheet.clamp(text, STYLES.small, VAT.right - VAT.left, 4, 4))

const vatHeight = (drawing: Drawing, content: TotalsContent): number => {
  const { length } = content.vat
  return (length ? ROW * (length + 1) + 4 : 0) + heightOf(remarkLines(drawing, content))
}

const drawVat = (drawing: Drawing, content: TotalsContent): void => {
  const { sheet, texts, formats } = drawing
  const { y: top } = sheet
  let y = top
  const row = (cells: [string, string, string], styles: { first: Style; others: Style }) => {
    const [rate, base, amount] = cells
    sheet.text(rate, styles.first, { x: VAT.left, y })
    sheet.figure(base, styles.others, { x: VAT.left + 148, y, align: "right" }, 84)
    sheet.figure(amount, styles.others, { x: VAT.right, y, align: "right" }, 74)
    y += ROW
  }
  if (content.vat.length) {
    row([texts.rate, texts.base, texts.amount], { first: STYLES.label, others: STYLES.label })
    sheet.rule(y - 1, { to: VAT.right })
    y += 4
    for (const { rate, base, amount } of content.vat) {
      const cells = [formats.rate(rate), formats.money(base), formats.money(amount)] as const
      row([...cells], { first: STYLES.smallFigure, others: STYLES.smallFigure })
    }
  }
  sheet.texts(remarkLines(drawing, content), { x: VAT.left, y })
}

export const totalsHeight = (drawing: Drawing, content: TotalsContent): number =>
  Math.max(sumsHeight(content), vatHeight(drawing, content))

/** The VAT by rate beside what the paper comes to. */
export const drawTotals = (drawing: Drawing, content: TotalsContent): void => {
  const { sheet } = drawing
  const end = sheet.y + totalsHeight(drawing, content)
  drawVat(drawing, content)
  let { y } = sheet
  for (const sum of content.sums) y = drawSum(drawing, sum, y)
  sheet.y = end
}
