import fc from "fast-check"
import { type Segment, segmentsOf } from "./segments"

const side = (segments: readonly Segment[], kind: "removed" | "added") =>
  segments
    .map((segment) => (segment.kind === "same" || segment.kind === kind ? segment.text : ""))
    .join("")

describe("a reader of two versions", () => {
  it("sees in a rewritten line which words changed", () => {
    expect(segmentsOf("Delivered in ten days.\n", "Delivered in five days.\n")).toEqual([
      { kind: "same", text: "Delivered in " },
      { kind: "removed", text: "ten" },
      { kind: "added", text: "five" },
      { kind: "same", text: " days.\n" },
    ])
  })

  it("sees a new line as a whole", () => {
    expect(segmentsOf("a\nc\n", "a\nb\nc\n")).toEqual([
      { kind: "same", text: "a\n" },
      { kind: "added", text: "b\n" },
      { kind: "same", text: "c\n" },
    ])
  })

  it("sees two lines around a change, and how many others there are", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`)
    const changed = lines.map((line, index) => (index === 10 ? "new\n" : line))
    const segments = segmentsOf(lines.join(""), changed.join(""))
    expect(segments[0]).toEqual({ kind: "gap", lines: 8 })
    expect(segments[1]).toEqual({ kind: "same", text: "line 8\nline 9\n" })
    expect(segments.at(-2)).toEqual({ kind: "same", text: "line 11\nline 12\n" })
    expect(segments.at(-1)).toEqual({ kind: "gap", lines: 7 })
  })

  it("sees nothing where nothing changed", () => {
    expect(segmentsOf("a\nb\nc\n", "a\nb\nc\n")).toEqual([{ kind: "gap", lines: 3 }])
    expect(segmentsOf("", "")).toEqual([])
  })

  it("can read both texts out of it, while they are short", () => {
    // With at most one line that is the same at a stretch, there are no gaps.
    const line = fc.constantFrom("oak", "red oak", "oak cask", "cask")
    const text = fc.array(line, { maxLength: 2 }).map((lines) => lines.join("\n"))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = segmentsOf(before, after)
        if (segments.some(({ kind }) => kind === "gap")) return
        expect(side(segments, "removed")).toBe(before)
        expect(side(segments, "added")).toBe(after)
      }),
    )
  })
})
