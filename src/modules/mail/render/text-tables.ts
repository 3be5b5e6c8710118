import type { Block, Cell, Fact } from "../message"
import { wrap } from "./wrap"

type Table = Extract<Block, { type: "table" }>

const GAP = "  "

/** Narrower, and a column of words is no longer read with pleasure. */
const MIN_WIDTH = 16

const widthOf = (texts: string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split("\n")).map((line) => line.length))

/** Cells side by side: the first one is wrapped, the others are aligned beside it. */
const rowText = (cells: string[], widths: number[], isNumber: boolean[]): string => {
  const columns = cells.map((cell, index) =>
    index === 0 ? wrap(cell, widths[0] ?? 0) : cell.split("\n"),
  )
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, index) => {
        const text = lines[line] ?? ""
        const width = widths[index] ?? 0
        return isNumber[index] ? text.padStart(width) : text.padEnd(width)
      })
      .join(GAP)
      .trimEnd(),
  ).join("\n")
}

/** Widths of columns: the first one gets what the others leave. */
const widthsOf = (rows: string[][], width: number): number[] => {
  const [first = 0, ...others] = (rows[0] ?? []).map((_, index) =>
    widthOf(rows.map((row) => row[index] ?? "")),
  )
  const left = width - others.reduce((sum, other) => sum + GAP.length + other, 0)
  return [Math.max(MIN_WIDTH, Math.min(first, left)), ...others]
}

const cellText = (cell: Cell): string =>
  typeof cell === "string" ? cell : `${cell.text}\n${cell.url}`

export const tableText = ({ columns, rows }: Table, width: number): string => {
  const labels = columns.map(({ label }) => label)
  const cells = [labels, ...rows.map((row) => row.map(cellText))]
  const isNumber = columns.map(({ is_number = false }) => is_number)
  const widths = widthsOf(cells, width)
  const [head = "", ...body] = cells.map((row) => rowText(row, widths, isNumber))
  const rule = "-".repeat(Math.min(width, widthOf([head, ...body])))
  // Rows of several lines would run together.
  const between = body.some((row) => row.includes("\n")) ? "\n\n" : "\n"
  return [head, rule, body.join(between)].join("\n")
}

export const factsText = (facts: Fact[], width: number): string => {
  const rows = facts.map(({ label, value }) => [label, value])
  const label = Math.min(widthOf(facts.map((fact) => fact.label)), width / 2)
  return rows
    .map(([name = "", value = ""]) => {
      const lines = wrap(value, width - label - GAP.length).join("\n")
      return rowText([name, lines], [label, 0], [false, false])
    })
    .join("\n")
}

/** Sums below each other at the right, the total below a line. */
export const totalsText = (facts: Fact[], width: number): string => {
  const rows = facts.map(({ label, value }) => [label, value])
  const [, values = 0] = widthsOf(rows, width)
  const widths = [width - GAP.length - values, values]
  const sums = rows.map((row) => rowText(row, widths, [false, true]))
  return [...sums.slice(0, -1), "-".repeat(width), ...sums.slice(-1)].join("\n")
}
