import { invalid } from "../../../errors"
import { plainNumber } from "../cell-text"
import { MAX_ROW_CHARACTERS } from "../limits"
import type { Cells } from "../cells"
import { UNCALCULATED } from "../spreadsheet-error"
import { FILE, damaged } from "../table-errors"
import { TextCollector } from "./texts"
import type { Workbook } from "./workbook"
import { type Attributes, attribute, type XmlReader } from "./xml"

/** A value farther out is a stray one, and each row is as wide as its last value. */
const MAX_COLUMNS = 1000

/** Rows of Excel's largest sheet. */
const MAX_ROWS = 1_048_576

/** From here on Excel shows an exponent, and has lost digits of what was typed. */
const MAX_PLAIN_NUMBER = 1e15

/** The column of "AB12", from 0. */
const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of reference.toUpperCase().replace(/\d+$/, ""))
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Gathers the rows of a sheet: only cells that hold something, their column being the index. */
export class SheetReader implements XmlReader {
  private done: Cells[] = []
  private cells: string[] = []
  private line = 0
  private size = 0
  private column = -1
  private type = ""
  private style = 0
  private hasFormula = false
  private readonly value = new TextCollector()

  constructor(private readonly workbook: Workbook) {}

  /** The rows that are complete since the last call. */
  take(): Cells[] {
    const rows = this.done
    this.done = []
    return rows
  }

  open(name: string, attributes: Attributes) {
    if (name === "row") this.openRow(attributes)
    else if (name === "c") this.openCell(attributes)
    else if (name === "f") this.hasFormula = true
    else this.value.open(name)
  }

  text(text: string) {
    this.value.add(text, this.line)
  }

  close(name: string) {
    if (name === "row" && this.cells.length) this.done.push({ line: this.line, cells: this.cells })
    else if (name === "c") this.closeCell()
    else this.value.close(name)
  }

  private openRow(attributes: Attributes) {
    const line = Number(attribute(attributes, "r") ?? this.line + 1)
    if (!Number.isInteger(line) || line <= this.line || line > MAX_ROWS) throw damaged()
    this.line = line
    this.cells = []
    this.size = 0
    this.column = -1
  }

  private openCell(attributes: Attributes) {
    const reference = attribute(attributes, "r")
    this.column = reference ? columnOf(reference) : this.column + 1
    if (!(this.column >= 0)) throw damaged()
    this.type = attribute(attributes, "t") ?? "n"
    this.style = Number(attribute(attributes, "s") ?? 0)
    this.hasFormula = false
    this.value.start()
  }

  private closeCell() {
    const text = this.textOfCell(this.value.end())
    if (!text) return
    if (this.column >= MAX_COLUMNS) throw tooWide(this.line)
    this.size += text.length
    if (this.size > MAX_ROW_CHARACTERS) throw rowTooLong(this.line)
    this.cells[this.column] = text
  }

  private textOfCell(value: string): string {
    const { sharedTexts, isUncalculated } = this.workbook
    if (this.hasFormula && (isUncalculated || (!value && this.type !== "str"))) return UNCALCULATED
    // Writers give formatted blank cells a type too.
    if (!value.trim()) return ""
    if (this.type === "s") return sharedTexts[Number(value)] ?? ""
    if (this.type === "b") return BOOLEANS[value.trim()] ?? value
    if (this.type === "d") return value.slice(0, 10)
    const number = Number(value)
    return this.type === "n" && Number.isFinite(number) ? this.textOfNumber(number) : value
  }

  private textOfNumber(number: number): string {
    if (Math.abs(number) >= MAX_PLAIN_NUMBER) return number.toExponential().toUpperCase()
    return this.workbook.formats.get(this.style)?.(number) ?? plainNumber(number)
  }
}

const BOOLEANS: Record<string, string> = { 1: "true", true: "true", 0: "false", false: "false" }

const rowTooLong = (line: number) =>
  invalid(FILE, "row_too_long", { maximum: MAX_ROW_CHARACTERS, line })

const tooWide = (line: number) =>
  invalid(FILE, "value_beyond_columns", { maximum: MAX_COLUMNS, line })
