import fc from "fast-check"
import { type Part, partsOf } from "./parts"

const side = (parts: readonly Part[], kind: "removed" | "added") =>
  parts.map((part) => (part.kind === "same" || part.kind === kind ? part.text : "")).join("")

describe("a reader of two versions", () => {
  it("sees in a rewritten line which words changed", () => {
    expect(partsOf("Delivered in ten days.\n", "Delivered in five days.\n")).toEqual([
      { kind: "same", text: "Delivered in " },
      { kind: "removed", text: "ten" },
      { kind: "added", text: "five" },
      { kind: "same", text: " days.\n" },
    ])
  })

  it("sees a new line as a whole", () => {
    expect(partsOf("a\nc\n", "a\nb\nc\n")).toEqual([
      { kind: "same", text: "a\n" },
      { kind: "added", text: "b\n" },
      { kind: "same", text: "c\n" },
    ])
  })

  it("sees two lines around a change, and how many others there are", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`)
    const changed = lines.map((line, index) => (index === 10 ? "new\n" : line))
    const parts = partsOf(lines.join(""), changed.join(""))
    expect(parts[0]).toEqual({ kind: "gap", lines: 8 })
    expect(parts[1]).toEqual({ kind: "same", text: "line 8\nline 9\n" })
    expect(parts.at(-2)).toEqual({ kind: "same", text: "line 11\nline 12\n" })
    expect(parts.at(-1)).toEqual({ kind: "gap", lines: 7 })
  })

  it("sees nothing where nothing changed", () => {
    expect(partsOf("a\nb\nc\n", "a\nb\nc\n")).toEqual([{ kind: "gap", lines: 3 }])
    expect(partsOf("", "")).toEqual([])
  })

  it("can read both texts out of it, while they are short", () => {
    // With at most one line that is the same at a stretch, there are no gaps.
    const line = fc.constantFrom("oak", "red oak", "oak cask", "cask")
    const text = fc.array(line, { maxLength: 2 }).map((lines) => lines.join("\n"))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = partsOf(before, after)
        if (parts.some(({ kind }) => kind === "gap")) return
        expect(side(parts, "removed")).toBe(before)
        expect(side(parts, "added")).toBe(after)
      }),
    )
  })
})
