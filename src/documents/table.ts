import { type Column, type ColumnKind, placeColumns } from "./columns"
import type { Drawing } from "./drawing"
import { COLORS, LEFT, STYLES } from "./page"
import { heightOf, type TextLine } from "./sheet"

const PADDING = 5
const NOTE_WIDTH = 400

/** Small words below the name of what is sold: beside the numbers or, if `wide`, below them too. */
export type Detail = { text: string; wide?: true }

export type TableContent<Line> = {
  lines: readonly Line[]
  columns: readonly ColumnKind<Line>[]
  titleOf: (line: Line) => string
  detailsOf: (line: Line) => Detail[]
}

type Header = { cells: TextLine[][]; height: number }

type Row<Line> = { line: Line; item: TextLine[]; height: number }

const headerOf = <Line>({ sheet }: Drawing, columns: Column<Line>[]): Header => {
  const cells = columns.map(({ header, width }) => sheet.clamp(header, STYLES.label, width + 1, 4))
  return { cells, height: Math.max(...cells.map(heightOf)) + 4 }
}

const drawHeader = <Line>(
  { sheet, texts }: Drawing,
  columns: Column<Line>[],
  header: Header,
): void => {
  const bottom = sheet.y + header.height - 4
  sheet.text(texts.item, STYLES.label, { x: LEFT, y: bottom - STYLES.label.leading })
  header.cells.forEach((lines, index) => {
    const x = columns[index]?.right ?? LEFT
    sheet.texts(lines, { x, y: bottom - heightOf(lines), align: "right" })
  })
  sheet.y += header.height
  sheet.rule(sheet.y, { color: COLORS.strong, width: 0.7 })
}

const rowOf = <Line>(
  { sheet }: Drawing,
  { titleOf, detailsOf }: TableContent<Line>,
  line: Line,
  width: number,
): Row<Line> => {
  const item = [
    ...sheet.wrap(titleOf(line), STYLES.body, width),
    ...detailsOf(line).flatMap(({ text, wide }) =>
      wide ? sheet.wrap(text, STYLES.quiet, NOTE_WIDTH, 2) : sheet.wrap(text, STYLES.quiet, width),
    ),
  ]
  return { line, item, height: heightOf(item) + 2 * PADDING }
}

const drawRow = <Line>(
  { sheet }: Drawing,
  { line, item }: Row<Line>,
  columns: Column<Line>[],
): void => {
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
 * The lines of a paper, each on one page, unless none is high enough for it: then it goes on on the next.
 * The last one stays with what follows the table, `after` points high.
 */
export const drawTable = <Line>(
  drawing: Drawing,
  content: TableContent<Line>,
  after: number,
): void => {
  const { sheet } = drawing
  const { columns, itemWidth } = placeColumns(drawing, content.columns, content.lines)
  const header = headerOf(drawing, columns)
  const room = sheet.pageHeight - header.height
  const rows = content.lines.map((line) => rowOf(drawing, content, line, itemWidth))
  const neededBy = ({ height }: Row<Line>, index: number) =>
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
