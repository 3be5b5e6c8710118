import fc from "fast-check"
import { rowSorter } from "./sort-rows"

const row = (line: number, values: Record<string, string>) => ({ line, values })

const repeated = (line: number, column: string, earlier: number) => ({
  line,
  column,
  message: `repeats row ${earlier}`,
  reason: "repeated_row",
  params: { line: earlier },
})

describe("the rows of a file", () => {
  it("that name a barrel an earlier one names are refused with its line, across batches too", () => {
    const sort = rowSorter()
    const first = sort([row(2, { sku: "A" }), row(3, { sku: "A" }), row(4, { title: "Un fût" })])
    const second = sort([row(5, { handle: "un-fut" }), row(6, { sku: "B" }), row(9, { sku: "A" })])
    expect(first.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(second.rows.map(({ line }) => line)).toEqual([6])
    expect([...first.refused, ...second.refused]).toEqual([
      repeated(3, "sku", 2),
      repeated(5, "handle", 4),
      repeated(9, "sku", 2),
    ])
  })

  it("that name a barrel by one of its two keys are refused when an earlier one has either", () => {
    const sort = rowSorter()
    const first = sort([row(2, { sku: "D1", handle: "dd-one" }), row(3, { sku: "D2" })])
    const second = sort([
      row(4, { handle: "dd-one" }),
      row(5, { sku: "D2", handle: "dd-two" }),
      row(6, { sku: "D3", handle: "dd-one" }),
      row(7, { handle: "dd-two" }),
    ])
    expect(first.refused).toEqual([])
    expect(second.refused).toEqual([
      repeated(4, "handle", 2),
      repeated(5, "sku", 3),
      repeated(6, "handle", 2),
    ])
    expect(second.rows.map(({ line }) => line)).toEqual([7])
  })

  it("that name no barrel repeat none", () => {
    const rows = ["-", "#N/A"].flatMap((sku, index) => [
      row(2 * index, { sku, title: "Un fût" }),
      row(2 * index + 1, { sku, title: "Un fût" }),
    ])
    expect(rowSorter()(rows)).toEqual({ rows, refused: [], refusedRows: [] })
  })

  it("with more text than any barrel has are refused by their longest cell", () => {
    const text = (length: number) => "x".repeat(length)
    const whole = row(2, { sku: "A", description: text(99_999), cooper: text(100_000) })
    const long = row(3, {
      sku: "B",
      description: text(99_999),
      cooper: text(100_000),
      images: text(100_000),
      title: text(2),
    })
    expect(rowSorter()([whole, long])).toEqual({
      rows: [whole],
      refused: [expect.objectContaining({ line: 3, column: "cooper", reason: "row_over_limit" })],
      refusedRows: [long],
    })
  })

  it.each([
    ["a null character", "a\0b"],
    ["half a character", "a\ud83d"],
  ])("with %s are refused by their column", (_, title) => {
    const refused = row(2, { sku: "A", title })
    expect(rowSorter()([refused])).toEqual({
      rows: [],
      refused: [expect.objectContaining({ line: 2, column: "title", reason: "invalid_character" })],
      refusedRows: [refused],
    })
  })

  it("with whole characters, however rare, are not", () => {
    const rows = [row(2, { sku: "A", title: "🍷 œuf 漢字" })]
    expect(rowSorter()(rows)).toEqual({ rows, refused: [], refusedRows: [] })
  })

  it("each go one way, and in order", () => {
    const cells = fc.record({ sku: fc.constantFrom("A", "B", "C", "") })
    fc.assert(
      fc.property(fc.array(cells), (values) => {
        const all = values.map((cell, index) => row(index + 2, cell))
        const { rows, refused } = rowSorter()(all)
        const lines = [...rows, ...refused].map(({ line }) => line)
        expect(lines.toSorted((a, b) => a - b)).toEqual(all.map(({ line }) => line))
        expect(rows).toEqual(all.filter(({ line }) => rows.some((kept) => kept.line === line)))
      }),
    )
  })
})
