/** What a barrel was sold for from a moment on, to anybody without price lists of their own. */
export type PriceStep = {
  amount: number
  /** Without the price list that lowers it; the same where none does. */
  original_amount: number
  /** ISO 8601. */
  since: string
}

const WINDOW_MS = 30 * 24 * 60 * 60 * 1000

const isReduced = ({ amount, original_amount }: PriceStep): boolean => amount < original_amount

/**
 * Where the present reduction began: a reduction that only grew is one, so that its first price counts
 * (art. 6a(5)).
 */
const beginOf = (steps: readonly PriceStep[]): number => {
  let begin = steps.length - 1
  for (let at = begin - 1; at >= 0; at -= 1) {
    const [earlier, later] = [steps[at], steps[at + 1]]
    if (!earlier || !later || !isReduced(earlier) || earlier.amount < later.amount) break
    begin = at
  }
  return begin
}

/** The steps before one that were in force within 30 days of its beginning. */
const windowBefore = (steps: readonly PriceStep[], begin: number): PriceStep[] => {
  const from = Date.parse(steps[begin]?.since ?? "") - WINDOW_MS
  // A step ends where the next begins.
  return steps.slice(0, begin).filter((_, at) => Date.parse(steps[at + 1]?.since ?? "") > from)
}

/**
 * The lowest price of the 30 days before the present reduction, which its announcement must name
 * (Directive 98/6/EC, art. 6a, inserted by Directive (EU) 2019/2161).
 * @returns null where the price isn't reduced, or nothing is known of before
 */
export const lowestBeforeReduction = (steps: readonly PriceStep[]): number | null => {
  const present = steps.at(-1)
  if (!present || !isReduced(present)) return null
  const before = windowBefore(steps, beginOf(steps)).map(({ amount }) => amount)
  return before.length ? Math.min(...before) : null
}

/**
 * The history with a price that was read, without what no reduction can refer to any more.
 * @returns the same list where nothing has changed, or the price was read before the last one
 */
export const withPrice = (steps: readonly PriceStep[], read: PriceStep): readonly PriceStep[] => {
  const last = steps.at(-1)
  const isSame = last?.amount === read.amount && last.original_amount === read.original_amount
  if (isSame || (last && last.since >= read.since)) return steps
  const all = [...steps, read]
  const begin = isReduced(read) ? beginOf(all) : all.length - 1
  const kept = new Set([...windowBefore(all, begin), ...all.slice(begin)])
  return all.filter((step) => kept.has(step))
}
