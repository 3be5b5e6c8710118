type Fitting = {
  /** UTF-16 code units for the items, separators and the note included. */
  budget: number
  separator: string
  /** The note on items that are left out. */
  others: (count: number) => string
  /** Between the last item and the note. */
  beforeOthers: string
}

/** Joins as many items as fit, none cut, followed by a note on how many are left out. */
export const fitItems = (
  items: readonly string[],
  { budget, separator, others, beforeOthers }: Fitting,
): string => {
  const all = items.join(separator)
  if (all.length <= budget) return all
  let text = ""
  for (const [index, item] of items.entries()) {
    const longer = index === 0 ? item : text + separator + item
    const note = beforeOthers + others(items.length - index - 1)
    if (longer.length + note.length > budget) {
      const left = others(items.length - index)
      return index === 0 ? left : text + beforeOthers + left
    }
    text = longer
  }
  return text
}
