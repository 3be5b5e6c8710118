import type { Drawing } from "./drawing"
import { LEFT, RIGHT, STYLES } from "./page"

const GAP = 14
const NARROWEST = 24
const WIDEST = 80

/** A number of each line, and what it is. */
export type ColumnKind<Line> = { header: string; value: (line: Line) => string }

/** A column of numbers: they end at `right`. */
export type Column<Line> = ColumnKind<Line> & { right: number; width: number }

/** As wide as the widest number and the longest word of the header, within reason. */
const widthOf = <Line>(
  { sheet }: Drawing,
  { header, value }: ColumnKind<Line>,
  lines: readonly Line[],
): number => {
  const widths = [
    ...header.split(" ").map(sheet.measure(STYLES.label)),
    ...lines.map(value).map(sheet.measure(STYLES.figure)),
  ]
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths))
}

/** The columns of numbers from left to right, and the width that is left for what is sold. */
export const placeColumns = <Line>(
  drawing: Drawing,
  kinds: readonly ColumnKind<Line>[],
  lines: readonly Line[],
): { columns: Column<Line>[]; itemWidth: number } => {
  let right = RIGHT
  const columns = kinds
    .toReversed()
    .map((kind) => {
      const column = { ...kind, right, width: widthOf(drawing, kind, lines) }
      right -= column.width + GAP
      return column
    })
    .reverse()
  return { columns, itemWidth: right - LEFT }
}
