import type { Drawing } from "./drawing"
import { LEFT, RIGHT, STYLES } from "./page"
import type { QuoteLine } from "./quote-document"

const GAP = 14
const NARROWEST = 24
const WIDEST = 80

/** A column of numbers: they end at `right`. */
export type Column = {
  header: string
  right: number
  width: number
  value: (line: QuoteLine) => string
}

const kindsOf = ({ document, texts, formats }: Drawing) => {
  const hasDiscount = document.lines.some(({ discount }) => discount !== 0)
  return [
    { header: texts.quantity, value: (line: QuoteLine) => formats.quantity(line.quantity) },
    {
      header: document.prices_include_tax ? texts.unit_gross : texts.unit_net,
      value: (line: QuoteLine) => formats.money(line.unit_price),
    },
    ...(hasDiscount
      ? [
          {
            header: texts.discount,
            value: (line: QuoteLine) => (line.discount ? formats.money(-line.discount) : "–"),
          },
        ]
      : []),
    {
      header: texts.vat,
      value: (line: QuoteLine) => (line.tax_rate === null ? "–" : formats.rate(line.tax_rate)),
    },
    {
      header: texts.line_net,
      value: (line: QuoteLine) => formats.money(line.subtotal),
    },
  ]
}

/** As wide as the widest number and the longest word of the header, within reason. */
const widthOf = (
  { sheet, document }: Drawing,
  kind: ReturnType<typeof kindsOf>[number],
): number => {
  const widths = [
    ...kind.header.split(" ").map(sheet.measure(STYLES.label)),
    ...document.lines.map(kind.value).map(sheet.measure(STYLES.figure)),
  ]
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths))
}

/** The columns of numbers from left to right, and the width that is left for what is sold. */
export const columnsOf = (drawing: Drawing): { columns: Column[]; itemWidth: number } => {
  let right = RIGHT
  const columns = kindsOf(drawing)
    .reverse()
    .map((kind) => {
      const column = { ...kind, right, width: widthOf(drawing, kind) }
      right -= column.width + GAP
      return column
    })
    .reverse()
  return { columns, itemWidth: right - LEFT }
}
