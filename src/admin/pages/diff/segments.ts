import { type Change, diffLines, diffWordsWithSpace } from "diff"

/** A stretch of the difference of two texts; a gap stands for so many lines that are the same. */
export type Segment =
  { kind: "same" | "removed" | "added"; text: string } | { kind: "gap"; lines: number }

/** How many lines that are the same stand beside a change. */
const CONTEXT_LINES = 2

const kindOf = ({ added, removed }: Change) => (added ? "added" : removed ? "removed" : "same")

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

const shortened = (text: string, isFirst: boolean, isLast: boolean): Segment[] => {
  const lines = linesOf(text)
  const head = isFirst ? 0 : CONTEXT_LINES
  const tail = isLast ? 0 : CONTEXT_LINES
  const gap = lines.length - head - tail
  // One line is no longer than the words that would stand for it.
  if (gap <= 1) return [{ kind: "same", text }]
  const segments: Segment[] = [
    { kind: "same", text: lines.slice(0, head).join("") },
    { kind: "gap", lines: gap },
    { kind: "same", text: lines.slice(lines.length - tail).join("") },
  ]
  return segments.filter((segment) => segment.kind === "gap" || segment.text)
}

/** What changed from one text to another: lines in their surroundings, and in rewritten lines the words. */
export const segmentsOf = (before: string, after: string): Segment[] => {
  const changes = diffLines(before, after)
  return changes.flatMap((change, index): Segment[] => {
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
