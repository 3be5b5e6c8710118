import { rowBatches } from "./row-batches"

const LIMITS = { rows: 3, characters: 10, ofFile: 40 }

async function* rowsOf(...lengths: number[]) {
  for (const [index, length] of lengths.entries()) {
    yield { line: index + 2, values: { title: "x".repeat(length) } }
  }
}

const linesOf = async (...lengths: number[]) => {
  const lines: number[][] = []
  for await (const batch of rowBatches(rowsOf(...lengths), LIMITS)) {
    lines.push(batch.map(({ line }) => line))
  }
  return lines
}

describe("the rows of a file are staged in batches", () => {
  it.each([
    ["none", [], []],
    ["rows by their number", [1, 1, 1, 1], [[2, 3, 4], [5]]],
    [
      "rows by their characters",
      [6, 4, 1, 1],
      [
        [2, 3],
        [4, 5],
      ],
    ],
    ["a long row with those before it", [1, 20, 1], [[2, 3], [4]]],
  ])("of %s", async (_, lengths, batches) => {
    expect(await linesOf(...lengths)).toEqual(batches)
  })

  it("until they hold more characters than an import may", async () => {
    expect(await linesOf(20, 20)).toEqual([[2], [3]])
    await expect(linesOf(20, 20, 1)).rejects.toMatchObject({
      code: "invalid_request",
      details: [{ path: "file", reason: "too_many_characters", params: { maximum: 40 } }],
    })
  })
})
