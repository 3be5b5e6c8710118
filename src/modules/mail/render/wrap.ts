/** Lines of at most so many signs, where words allow it; spaces that don't break hold words together. */
export const wrap = (text: string, width: number): string[] =>
  text.split("\n").flatMap((line) => {
    const wrapped: string[] = []
    let current = ""
    for (const word of line.split(/[ \t]+/)) {
      if (current && current.length + 1 + word.length > width) {
        wrapped.push(current)
        current = word
      } else current = current ? `${current} ${word}` : word
    }
    return [...wrapped, current]
  })

/** Wrapped, with a prefix before the first line and before the others. */
export const wrapWith = (first: string, others: string, text: string, width: number): string =>
  wrap(text, width - others.length)
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join("\n")
