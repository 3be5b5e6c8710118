import { type Column, columnsOf } from "./columns"
import type { Drawing } from "./drawing"
import { COLORS, LEFT, STYLES } from "./page"
import type { QuoteLine } from "./quote-document"
import { heightOf, type Sheet, type TextLine } from "./sheet"

const PADDING = 5
const NOTE_WIDTH = 400

type Table = { columns: Column[]; itemWidth: number }

const drawHeader = ({ sheet, texts }: Drawing, { columns }: Table): void => {
  const headers = columns.map(({ header, width }) =>
    sheet.clamp(header, STYLES.label, width + 1, 4),
  )
  const height = Math.max(...headers.map(heightOf))
  const bottom = sheet.y + height
  sheet.text(texts.item, STYLES.label, { x: LEFT, y: bottom - STYLES.label.leading })
  headers.forEach((lines, index) => {
    const x = columns[index]?.right ?? LEFT
    sheet.texts(lines, { x, y: bottom - heightOf(lines), align: "right" })
  })
  sheet.y = bottom + 4
  sheet.rule(sheet.y, { color: COLORS.strong, width: 0.7 })
}

const itemOf = ({ sheet, texts }: Drawing, line: QuoteLine, width: number): TextLine[] => [
  ...sheet.wrap(line.title, STYLES.body, width),
  ...(line.sku ? sheet.wrap(`${texts.sku} ${line.sku}`, STYLES.quiet, width) : []),
  ...(line.note?.trim() ? sheet.wrap(line.note, STYLES.quiet, NOTE_WIDTH, 2) : []),
]

const drawFigures = (sheet: Sheet, line: QuoteLine, columns: Column[]): void => {
  for (const { right, width, value } of columns) {
    sheet.figure(value(line), STYLES.figure, { x: right, y: sheet.y, align: "right" }, width)
  }
}

/** Kept on one page, unless none is high enough for it: then it goes on on the next. */
const drawRow = (
  drawing: Drawing,
  line: QuoteLine,
  { columns, itemWidth }: Table,
  after: number,
) => {
  const { sheet } = drawing
  const item = itemOf(drawing, line, itemWidth)
  const height = heightOf(item) + 2 * PADDING
  sheet.reserve(height + after)
  sheet.y += PADDING
  drawFigures(sheet, line, columns)
  sheet.flow(item, LEFT)
  sheet.y += PADDING
  sheet.rule(sheet.y)
}

/** The lines of a quote. The last one stays with what follows the table, `after` points high. */
export const drawTable = (drawing: Drawing, after: number): void => {
  const { sheet, document } = drawing
  const table = columnsOf(drawing)
  const header = () => drawHeader(drawing, table)
  // A header isn't left alone at the foot of a page.
  sheet.reserve(110)
  header()
  const above = sheet.onNewPage
  sheet.onNewPage = () => {
    above()
    header()
  }
  const last = document.lines.length - 1
  document.lines.forEach((line, index) => drawRow(drawing, line, table, index === last ? after : 0))
  sheet.onNewPage = above
}
