import createBidi from "bidi-js"
import { type FontName, fontFor, fontOf } from "./fonts"

/** A piece of a line that one font draws from left to right, or shapes and turns around by itself. */
export type Run = { font: FontName; text: string }

type Piece = Run & { level: number }

const bidi = createBidi()

const MARK = /^\p{M}$/u

/** Fonts of scripts from right to left; their letters are shaped and turned around when they are drawn. */
const RIGHT_TO_LEFT: readonly FontName[] = ["hebrew", "arabic"]

const isRightToLeft = ({ level }: Piece) => level % 2 === 1

/** A mark is drawn by the font of its letter. */
const fontAfter = (character: string, before: FontName | undefined): FontName => {
  const codePoint = character.codePointAt(0) ?? 0
  const follows = before && MARK.test(character) && fontOf(before).characters.has(codePoint)
  return follows ? before : (fontFor(codePoint) ?? "latin")
}

/** Words from right to left stay whole for their shaping; other characters there are turned around one by one. */
const continues = (piece: Piece, next: Piece): boolean =>
  piece.font === next.font &&
  piece.level === next.level &&
  RIGHT_TO_LEFT.includes(next.font) === isRightToLeft(next)

const piecesOf = (line: string): Piece[] => {
  const { levels } = bidi.getEmbeddingLevels(line, "ltr")
  const pieces: Piece[] = []
  let index = 0
  for (const character of line) {
    const level = levels[index] ?? 0
    const last = pieces.at(-1)
    const piece = { font: fontAfter(character, last?.font), text: character, level }
    if (last && continues(last, piece)) last.text += character
    else pieces.push(piece)
    index += character.length
  }
  return pieces
}

/** The pieces as they stand from left to right: rule L2 of the Unicode Bidirectional Algorithm. */
const reordered = (pieces: Piece[]): Piece[] => {
  const order = [...pieces]
  const highest = Math.max(0, ...order.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start
      while ((order[end]?.level ?? -1) >= level) end += 1
      order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = end
    }
  }
  return order
}

/** A bracket in a text from right to left is drawn as its counterpart. */
const mirrored = (piece: Piece): Piece =>
  isRightToLeft(piece)
    ? { ...piece, text: bidi.getMirroredCharacter(piece.text) ?? piece.text }
    : piece

/** A line of text as it is drawn from left to right. A line that Inter can draw is one run. */
export const runsOf = (line: string): Run[] => {
  const { characters } = fontOf("latin")
  if (Array.from(line).every((one) => characters.has(one.codePointAt(0) ?? 0))) {
    return [{ font: "latin", text: line }]
  }
  const runs: Run[] = []
  for (const { font, text } of reordered(piecesOf(line)).map(mirrored)) {
    const last = runs.at(-1)
    if (last?.font === font && !RIGHT_TO_LEFT.includes(font)) last.text += text
    else runs.push({ font, text })
  }
  return runs
}
