import { MAX_CELL_CHARACTERS } from "../limits"
import { cellTooLong } from "../table-errors"

const ESCAPE = /_x([\da-f]{4})_/gi

/** Office writes what XML can't hold, and line ends, as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text

/** Keeps a text that looks like such an escape from being read as one. */
export const escaped = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")

/** Gathers the value or text of an element, all its runs in a row, but not the reading aids (`rPh`) of Japanese. */
export class TextCollector {
  private text = ""
  private aids = 0
  private within = false

  start() {
    this.text = ""
    this.aids = 0
    this.within = false
  }

  open(name: string) {
    if (name === "rPh") this.aids += 1
    if (name === "v" || name === "t") this.within = this.aids === 0
  }

  close(name: string) {
    if (name === "rPh") this.aids -= 1
    if (name === "v" || name === "t") this.within = false
  }

  add(text: string, line?: number) {
    if (!this.within) return
    this.text += text
    if (this.text.length > MAX_CELL_CHARACTERS) throw cellTooLong(line)
  }

  end(): string {
    return unescaped(this.text)
  }
}
