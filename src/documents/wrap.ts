/** The width of a text without a new line. */
export type Measure = (text: string) => number

/** Behind spaces, and behind a hyphen or a slash within a word. */
const BREAKS = /(?<= )(?! )|(?<=[^ ][-–—/])(?=[^ ])/u

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" })

/** Pieces that fit, of a word that doesn't. */
const brokenWord = (word: string, width: number, measure: Measure): string[] => {
  const pieces: string[] = []
  let piece = ""
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const more = measure(segment)
    if (piece && used + more > width) {
      pieces.push(piece)
      piece = ""
      used = 0
    }
    piece += segment
    used += more
  }
  return [...pieces, piece]
}

const wrapParagraph = (paragraph: string, width: number, measure: Measure): string[] => {
  const lines: string[] = []
  const space = measure(" ")
  let line = ""
  let used = 0
  const finish = () => {
    lines.push(line.trimEnd())
    line = ""
    used = 0
  }
  const add = (word: string, spaces: string) => {
    const size = measure(word)
    if (line && used + size > width) finish()
    line += word + spaces
    used += size + spaces.length * space
  }
  for (const piece of paragraph.split(BREAKS)) {
    const word = piece.replace(/ +$/, "")
    const spaces = piece.slice(word.length)
    if (measure(word) <= width) add(word, spaces)
    else {
      if (line) finish()
      const parts = brokenWord(word, width, measure)
      parts.forEach((part, index) => add(part, index === parts.length - 1 ? spaces : ""))
    }
  }
  finish()
  return lines
}

/** The lines of a text in a column; a word wider than the column is cut. */
export const wrap = (text: string, width: number, measure: Measure): string[] =>
  text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, width, measure))

/** At most so many lines; an ellipsis says that there were more. */
export const clamp = (lines: string[], most: number): string[] => {
  if (lines.length <= most) return lines
  const last = Array.from(lines[most - 1] ?? "")
  return [...lines.slice(0, most - 1), `${last.slice(0, -2).join("").trimEnd()}…`]
}
