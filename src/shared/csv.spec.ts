import { Readable } from "node:stream"
import fc from "fast-check"
import { type CsvRow, inBatches, readCsv } from "./csv"

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const read = (...chunks: (string | Buffer)[]) => collect(readCsv(Readable.from(chunks)))

const linesOf = (rows: CsvRow[]) => rows.map(({ line }) => line)

describe("a CSV file", () => {
  it("gives its rows by the names of the header", async () => {
    expect(await read("sku,title\nA-1,Barrique\nA-2,Foudre\n")).toEqual([
      { line: 2, values: { sku: "A-1", title: "Barrique" } },
      { line: 3, values: { sku: "A-2", title: "Foudre" } },
    ])
  })

  it.each([
    ["with the mark that Excel puts in front", "\uFEFFsku,title\nA-1,Fût\n"],
    ["with the line ends of Windows", "sku,title\r\nA-1,Fût\r\n"],
    ["without a line end at the end", "sku,title\nA-1,Fût"],
    ["with spaces around the cells", " sku , title \n A-1 ,  Fût  \n"],
    ["with every cell in quotes", '"sku","title"\n"A-1","Fût"\n'],
    ["with blank lines at the end", "sku,title\nA-1,Fût\n\n\n"],
  ])("reads the same %s", async (_, text) => {
    expect(await read(text)).toEqual([{ line: 2, values: { sku: "A-1", title: "Fût" } }])
  })

  it("may have a letter cut in two by the network", async () => {
    const bytes = Buffer.from("title\nFût\n")
    const middle = bytes.indexOf("û") + 1
    const [row] = await read(bytes.subarray(0, middle), bytes.subarray(middle))
    expect(row?.values).toEqual({ title: "Fût" })
  })

  it("may have commas, quotes and line breaks in a quoted cell", async () => {
    const [row] = await read('title,sku\n"Fût ""rouge"", 225 L\nde chêne",A-1\n')
    expect(row?.values).toEqual({ title: 'Fût "rouge", 225 L\nde chêne', sku: "A-1" })
  })

  it.each([
    ["one line each", "a,b\n1,2\n3,4\n", [2, 3]],
    ["a cell of three lines", 'a,b\n1,"x\ny\nz"\n3,4\n', [2, 5]],
    ["a blank line between", "a,b\n1,2\n\n3,4\n", [2, 4]],
    ["blank lines before and after", "a,b\n\n1,2\n\n\n3,4\n\n", [3, 6]],
    ["a line of spaces", "a,b\n1,2\n   \n3,4\n", [2, 4]],
    ["Windows line ends, in and between cells", 'a,b\r\n1,"x\r\ny"\r\n\r\n3,4\r\n5,6', [2, 5, 6]],
  ])("tells the line on which each row begins: %s", async (_, text, lines) => {
    expect(linesOf(await read(text))).toEqual(lines)
  })

  it.each([
    ["nothing", ""],
    ["nothing but a header", "sku,title\n"],
  ])("has no row when it holds %s", async (_, text) => {
    expect(await read(text)).toEqual([])
  })

  it.each([
    ["a row with a cell too many", "a,b\n1,2,3\n"],
    ["a row with a cell too few", "a,b\n1\n"],
    ["a quote that never ends", 'a,b\n"1,2\n'],
  ])("is refused as a whole for %s", async (_, text) => {
    await expect(read(text)).rejects.toThrow()
  })

  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const cell = fc.string({
    unit: fc.oneof(
      fc.constantFrom('"', ",", "\n", "\r\n", " ", ";", "é", "酒", "🛢"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
    ),
    maxLength: 8,
  })

  it("read again gives what was written, whatever the cells hold, and rising lines", async () => {
    // A line of one empty cell is a blank line, so there are two columns.
    const table = fc.array(fc.record({ sku: cell, title: cell }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom("\n", "\r\n"), async (rows, end) => {
        const written = rows.map(({ sku, title }) => `${quoted(sku)},${quoted(title)}`)
        const text = ["sku,title", ...written].join(end)
        const again = await read(text)
        expect(again.map(({ values }) => values)).toEqual(rows)

        const lines = text.split(/\r\n|\r|\n/)
        again.forEach(({ line, values }) => {
          const [first = ""] = quoted(values.sku ?? "").split(/\r\n|\r|\n/)
          expect(lines[line - 1]?.startsWith(first)).toBe(true)
        })
      }),
    )
  })
})

describe("batches", () => {
  async function* upTo(count: number) {
    for (let index = 0; index < count; index += 1) yield index
  }

  it("hold everything once and in order, and only the last is smaller", async () => {
    const size = fc.integer({ min: 1, max: 12 })
    await fc.assert(
      fc.asyncProperty(fc.nat(60), size, async (count, batchSize) => {
        const batches = await collect(inBatches(upTo(count), batchSize))
        expect(batches.flat()).toEqual([...Array(count).keys()])
        for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(batchSize)
        expect(batches.every(({ length }) => length > 0)).toBe(true)
      }),
    )
  })
})
