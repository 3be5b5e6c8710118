/** A text with what is selected in it. */
export type Selected = { text: string; start: number; end: number }

/** A change as it is typed: `insert` in place of what stands from `from` to `to`, then `select` in the result. */
export type Edit = { from: number; to: number; insert: string; select: [number, number] }

export const applied = ({ text }: Selected, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to)

/** Whether a caret stands just before the mark that ends what it is in. */
const isAtEnd = ({ text, start, end }: Selected, mark: string): boolean => {
  if (start !== end || !text.startsWith(mark, end)) return false
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start)
  const marks = (mark === "*" ? line.replaceAll("**", "") : line).split(mark).length - 1
  const isOfLonger = mark === "*" && text.startsWith("**", end) && !text.startsWith("***", end)
  return marks % 2 === 1 && !line.endsWith(mark) && !isOfLonger
}

/** Puts marks around what is selected, or takes them away: `**` for bold. Leaves them by the same key. */
export const toggleAround =
  (mark: string) =>
  (selected: Selected): Edit => {
    const { text, start, end } = selected
    const chosen = text.slice(start, end)
    const { length } = mark
    if (isAtEnd(selected, mark)) {
      return { from: end, to: end, insert: "", select: [end + length, end + length] }
    }
    // Of `**bold**` one asterisk is no mark of italics.
    const ofLonger = (outer: string) => outer.endsWith(mark[0] ?? "") && mark.length === 1
    const isMarked =
      text.slice(start - length, start) === mark &&
      text.slice(end, end + length) === mark &&
      !ofLonger(text.slice(0, start - length))
    return isMarked
      ? {
          from: start - length,
          to: end + length,
          insert: chosen,
          select: [start - length, end - length],
        }
      : {
          from: start,
          to: end,
          insert: `${mark}${chosen}${mark}`,
          select: [start + length, end + length],
        }
  }

const linesOf = ({ text, start, end }: Selected) => {
  const from = text.lastIndexOf("\n", start - 1) + 1
  const next = text.indexOf("\n", end)
  const to = next < 0 ? text.length : next
  return { from, to, lines: text.slice(from, to).split("\n") }
}

/** What begins a line of a block: a heading, a quote, an item. */
const START = /^(#{1,6} |> |[-*] |\d+[.)] )/

/**
 * Begins each selected line with what `startOf` gives for its index, in place of any other beginning; takes it away
 * where all lines have it already.
 */
export const toggleLines =
  (startOf: (index: number) => string) =>
  (selected: Selected): Edit => {
    const { from, to, lines } = linesOf(selected)
    const isBegun = lines.every((line, index) => line.startsWith(startOf(index)))
    const insert = lines
      .map((line, index) => (isBegun ? "" : startOf(index)) + line.replace(START, ""))
      .join("\n")
    const isCaret = selected.start === selected.end
    const end = from + insert.length
    return { from, to, insert, select: isCaret ? [end, end] : [from, end] }
  }

/** A link on what is selected; its address is selected next, to be typed over. */
export const insertLink =
  (label: string, address: string) =>
  ({ text, start, end }: Selected): Edit => {
    const shown = text.slice(start, end) || label
    const at = start + shown.length + 3
    return {
      from: start,
      to: end,
      insert: `[${shown}](${address})`,
      select: [at, at + address.length],
    }
  }

/** An image; its description is selected next, since readers who can't see it need one. */
export const insertImage =
  (description: string, address: string) =>
  ({ start, end }: Selected): Edit => ({
    from: start,
    to: end,
    insert: `![${description}](${address})`,
    select: [start + 2, start + 2 + description.length],
  })

/** A block of its own after what is selected, with an empty line on either side. */
export const insertBlock =
  (block: string) =>
  ({ text, end }: Selected): Edit => {
    const before = text.slice(0, end)
    const gap = before && (before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n")
    const after = text.slice(end)
    const rest = after && (after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n")
    const at = end + gap.length
    return { from: end, to: end, insert: gap + block + rest, select: [at, at + block.length] }
  }

const ITEM = /^(\s*)(?:([-*]) |(\d+)[.)] |(> ))(.*)$/

/** Enter in a list or a quote: begins the next line likewise, or ends the block on an empty one. */
export const continueBlock = (selected: Selected): Edit | undefined => {
  const { text, start, end } = selected
  if (start !== end) return undefined
  const { from } = linesOf(selected)
  const [, indent = "", bullet, number, quote, content] = ITEM.exec(text.slice(from, start)) ?? []
  if (content === undefined) return undefined
  if (!content.trim()) return { from, to: start, insert: "", select: [from, from] }
  const begin = bullet ? `${bullet} ` : (quote ?? `${Number(number) + 1}. `)
  const insert = `\n${indent}${begin}`
  const at = start + insert.length
  return { from: start, to: start, insert, select: [at, at] }
}
