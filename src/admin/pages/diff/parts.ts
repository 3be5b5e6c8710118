import { type Change, diffLines, diffWordsWithSpace } from "diff"

/** A stretch of the difference of two texts; a gap stands for so many lines that are the same. */
export type Part =
  { kind: "same" | "removed" | "added"; text: string } | { kind: "gap"; lines: number }

/** How many lines that are the same stand beside a change. */
const CONTEXT = 2

const kindOf = ({ added, removed }: Change) => (added ? "added" : removed ? "removed" : "same")

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

const shortened = (text: string, isFirst: boolean, isLast: boolean): Part[] => {
  const lines = linesOf(text)
  const head = isFirst ? 0 : CONTEXT
  const tail = isLast ? 0 : CONTEXT
  const gap = lines.length - head - tail
  // One line is no longer than the words that would stand for it.
  if (gap <= 1) return [{ kind: "same", text }]
  const parts: Part[] = [
    { kind: "same", text: lines.slice(0, head).join("") },
    { kind: "gap", lines: gap },
    { kind: "same", text: lines.slice(lines.length - tail).join("") },
  ]
  return parts.filter((part) => part.kind === "gap" || part.text)
}

/** What changed from one text to another: lines in their surroundings, and in rewritten lines the words. */
export const partsOf = (before: string, after: string): Part[] => {
  const changes = diffLines(before, after)
  return changes.flatMap((change, index): Part[] => {
    const previous = changes[index - 1]
    const next = changes[index + 1]
    if (kindOf(change) === "same") return shortened(change.value, index === 0, !next)
    if (change.removed && next?.added) {
      return diffWordsWithSpace(change.value, next.value).map((word) => ({
        kind: kindOf(word),
        text: word.value,
      }))
    }
    if (change.added && previous?.removed) return []
    return [{ kind: kindOf(change), text: change.value }]
  })
}
