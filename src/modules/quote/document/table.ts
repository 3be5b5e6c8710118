import { type Column, columnsOf } from "./columns"
import type { Drawing } from "./drawing"
import { COLORS, LEFT, STYLES } from "./page"
import type { QuoteLine } from "./quote-document"
import { heightOf, type TextLine } from "./sheet"

const PADDING = 5
const NOTE_WIDTH = 400

type Header = { cells: TextLine[][]; height: number }

type Row = { line: QuoteLine; item: TextLine[]; height: number }

const headerOf = ({ sheet }: Drawing, columns: Column[]): Header => {
  const cells = columns.map(({ header, width }) => sheet.clamp(header, STYLES.label, width + 1, 4))
  return { cells, height: Math.max(...cells.map(heightOf)) + 4 }
}

const drawHeader = ({ sheet, texts }: Drawing, columns: Column[], header: Header): void => {
  const bottom = sheet.y + header.height - 4
  sheet.text(texts.item, STYLES.label, { x: LEFT, y: bottom - STYLES.label.leading })
  header.cells.forEach((lines, index) => {
    const x = columns[index]?.right ?? LEFT
    sheet.texts(lines, { x, y: bottom - heightOf(lines), align: "right" })
  })
  sheet.y += header.height
  sheet.rule(sheet.y, { color: COLORS.strong, width: 0.7 })
}

const rowOf = ({ sheet, texts }: Drawing, line: QuoteLine, width: number): Row => {
  const item = [
    ...sheet.wrap(line.title, STYLES.body, width),
    ...(line.sku ? sheet.wrap(`${texts.sku} ${line.sku}`, STYLES.quiet, width) : []),
    ...(line.note?.trim() ? sheet.wrap(line.note, STYLES.quiet, NOTE_WIDTH, 2) : []),
    ...(line.lead_time_days
      ? sheet.wrap(texts.lead_time(line.lead_time_days), STYLES.quiet, NOTE_WIDTH, 2)
      : []),
  ]
  return { line, item, height: heightOf(item) + 2 * PADDING }
}

const drawRow = ({ sheet }: Drawing, { line, item }: Row, columns: Column[]): void => {
  sheet.y += PADDING
  for (const { right, width, value } of columns) {
    const place = { x: right, y: sheet.y, align: "right" } as const
    sheet.figure(value(line), STYLES.figure, place, width)
  }
  sheet.flow(item, LEFT)
  sheet.y += PADDING
  sheet.rule(sheet.y)
}

/** What a row higher than a page begins with. */
const BEGINNING = 60

/** The first of these heights that a page has room for. */
const fitting = (heights: number[], room: number): number =>
  heights.find((height) => height <= room) ?? BEGINNING

/**
 * The lines of a quote, each on one page, unless none is high enough for it: then it goes on on the next.
 * The last one stays with what follows the table, `after` points high.
 */
export const drawTable = (drawing: Drawing, after: number): void => {
  const { sheet, document } = drawing
  const { columns, itemWidth } = columnsOf(drawing)
  const header = headerOf(drawing, columns)
  const room = sheet.pageHeight - header.height
  const rows = document.lines.map((line) => rowOf(drawing, line, itemWidth))
  const neededBy = ({ height }: Row, index: number) =>
    fitting(index === rows.length - 1 ? [height + after, height] : [height], room)

  // A header isn't left alone at the foot of a page.
  sheet.reserve(header.height + (rows[0] ? neededBy(rows[0], 0) : 0))
  drawHeader(drawing, columns, header)
  const above = sheet.onNewPage
  sheet.onNewPage = () => {
    above()
    drawHeader(drawing, columns, header)
  }
  rows.forEach((row, index) => {
    sheet.reserve(neededBy(row, index))
    drawRow(drawing, row, columns)
  })
  sheet.onNewPage = above
}
