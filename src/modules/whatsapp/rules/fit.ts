type Fitting = {
  /** Code units that the items may take, separators and the note on the others included. */
  budget: number
  separator: string
  /** What stands for those that are left out. */
  others: (count: number) => string
  /** Between the last item and the note. */
  beforeOthers: string
}

/** As many of the first items as fit, each whole; how many are left out is said behind them. */
export const fitted = (
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
