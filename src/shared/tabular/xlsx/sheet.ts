import { invalid } from "../../../errors"
import { plainNumber } from "../cell-text"
import { MAX_ROW_CHARACTERS } from "../limits"
import type { Cells } from "../cells"
import { FILE, damaged } from "../table-errors"
import { dayOf } from "./dates"
import { TextCollector } from "./texts"
import type { Workbook } from "./workbook"
import { attribute, type XmlReader } from "./xml"

/** A value farther out is a stray one, and each row is as wide as its last value. */
const MAX_COLUMNS = 1000

/** The column of "AB12", from 0. */
const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of reference.replace(/\d+$/, ""))
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
  private readonly value = new TextCollector()

  constructor(private readonly workbook: Workbook) {}

  /** The rows that are complete since the last call. */
  take(): Cells[] {
    const rows = this.done
    this.done = []
    return rows
  }

  open(name: string, attributes: string) {
    if (name === "row") this.openRow(attributes)
    else if (name === "c") this.openCell(attributes)
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

  private openRow(attributes: string) {
    this.line = Number(attribute(attributes, "r") ?? this.line + 1)
    this.cells = []
    this.size = 0
    this.column = -1
  }

  private openCell(attributes: string) {
    const reference = attribute(attributes, "r")
    this.column = reference ? columnOf(reference) : this.column + 1
    if (!(this.column >= 0)) throw damaged()
    this.type = attribute(attributes, "t") ?? "n"
    this.style = Number(attribute(attributes, "s") ?? 0)
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
    const { sharedTexts, dateStyles, from1904 } = this.workbook
    if (this.type === "s") return sharedTexts[Number(value)] ?? ""
    if (this.type === "b") return value === "1" || value === "true" ? "true" : "false"
    if (this.type === "d") return value.slice(0, 10)
    const number = Number(value)
    if (this.type !== "n" || value.trim() === "" || !Number.isFinite(number)) return value
    return (dateStyles.has(this.style) && dayOf(number, from1904)) || plainNumber(number)
  }
}

const rowTooLong = (line: number) =>
  invalid(FILE, "row_too_long", { maximum: MAX_ROW_CHARACTERS, line })

const tooWide = (line: number) =>
  invalid(FILE, "value_beyond_columns", { maximum: MAX_COLUMNS, line })
