/** `="00123"`, by which Excel is kept from taking a text for a number. */
const TEXT_FORMULA = /^\s*=\s*"((?:[^"]|"")*)"\s*$/

/** The text of a cell that is a formula of nothing but this text. */
export const withoutTextFormula = (cell: string): string => {
  if (!cell.includes("=")) return cell
  const text = TEXT_FORMULA.exec(cell)?.[1]
  return text === undefined ? cell : text.replaceAll('""', '"')
}

/** A quote, or an equals sign with a quote behind. */
const MARK = /"|=[ \t]*(?=")/g
const OPEN_END = /=[ \t]*$/

/**
 * Takes the equals sign away from cells that begin with `="` and aren't in quotes, so that a reader of CSV finds
 * a cell in quotes.
 */
export async function* bareTextFormulas(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<string> {
  const isBlank = (char: string | undefined) =>
    char !== delimiter && (char === " " || char === "\t")
  const isBoundary = (char: string | undefined) =>
    char === undefined || char === delimiter || char === "\n" || char === "\r"
  let isQuoted = false
  /** What follows is not known yet. */
  let held = ""
  let last: string | undefined

  const lastBefore = (text: string, end: number) => {
    let at = end - 1
    while (at >= 0 && isBlank(text[at])) at -= 1
    return at < 0 ? last : text[at]
  }

  for await (const piece of pieces) {
    const whole = held + piece
    held = OPEN_END.exec(whole)?.[0] ?? ""
    const text = whole.slice(0, whole.length - held.length)
    yield text.replace(MARK, (mark, at: number) => {
      if (mark === '"') isQuoted = !isQuoted
      return mark !== '"' && !isQuoted && isBoundary(lastBefore(text, at)) ? "" : mark
    })
    last = lastBefore(text, text.length)
  }
  yield held
}
