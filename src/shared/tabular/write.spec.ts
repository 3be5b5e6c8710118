import { readFile } from "node:fs/promises"
import type { Readable } from "node:stream"
import fc from "fast-check"
import { contentTypeOf, FILE_FORMATS, type FileFormat, type TableCell, writeTable } from "."
import { collect, fileOfStream, readAll } from "./files.spec.support"
import { textOfPart, openZip } from "./xlsx/zip"

type Row = Record<string, TableCell>

async function* each(rows: readonly Row[]) {
  yield* rows
}

const csvOf = async (rows: Row[], options?: { delimiter?: "," | ";" }) => {
  const pieces = await collect<Buffer>(writeTable("csv", ["a", "b"], each(rows), options))
  return Buffer.concat(pieces).toString()
}

const sheetOf = async (rows: Row[]) => {
  const zip = await openZip(await fileOfStream(writeTable("xlsx", ["a", "b"], each(rows))))
  return (await collect(textOfPart(zip, "xl/worksheets/sheet1.xml"))).join("")
}

describe("a table as CSV", () => {
  it("has a byte order mark, a header, and the line ends of Windows", async () => {
    expect(await csvOf([{ a: "Fût", b: 'x, "y"' }])).toBe('\uFEFFa,b\r\nFût,"x, ""y"""\r\n')
  })

  it("has semicolons if asked", async () => {
    expect(await csvOf([{ a: "1;2", b: "3,4" }], { delimiter: ";" })).toBe(
      '\uFEFFa;b\r\n"1;2";3,4\r\n',
    )
  })

  it("has numbers in plain decimals, and nothing for what is none", async () => {
    expect(
      await csvOf([
        { a: -3, b: 0.1 + 0.2 },
        { a: 1e-7, b: NaN },
        { a: true, b: null },
      ]),
    ).toBe("\uFEFFa,b\r\n-3,0.3\r\n0.0000001,\r\ntrue,\r\n")
  })

  it("disarms texts that a spreadsheet would run", async () => {
    expect(
      await csvOf([
        { a: "=1+1", b: " @x" },
        { a: "-3", b: "\t+x" },
      ]),
    ).toBe("\uFEFFa,b\r\n'=1+1,'@x\r\n'-3,'+x\r\n")
  })
})

describe("a table as XLSX", () => {
  it("says of a text that it is one, and of a number likewise, so that nothing runs", async () => {
    const sheet = await sheetOf([
      { a: "=1+1", b: -3.5 },
      { a: "007", b: true },
    ])
    expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t>=1+1</t></is></c>')
    expect(sheet).toContain('<c r="B2"><v>-3.5</v></c>')
    expect(sheet).toContain('<c r="A3" t="inlineStr"><is><t>007</t></is></c>')
    expect(sheet).toContain('<c r="B3" t="b"><v>1</v></c>')
    expect(sheet).not.toContain("<f>")
  })

  it("keeps its header in sight", async () => {
    expect(await sheetOf([])).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/)
  })

  it("opens in another reader too, with the same cells", async () => {
    const { readXlsx } = await import("hucre/xlsx")
    const rows = [{ a: "Fût & <neuf>", b: 12.5 }]
    const path = await fileOfStream(writeTable("xlsx", ["a", "b"], each(rows)))
    const { sheets } = await readXlsx(await readFile(path))
    expect(sheets[0]?.rows).toEqual([
      ["a", "b"],
      ["Fût & <neuf>", 12.5],
    ])
  })
})

describe.each(FILE_FORMATS)("a table written as %s", (format: FileFormat) => {
  const unit = fc.oneof(
    fc.constantFrom(
      '"',
      ",",
      ";",
      "\t",
      "\n",
      "\r",
      "\r\n",
      " ",
      "'",
      "=",
      "+",
      "-",
      "@",
      "<",
      "&",
    ),
    fc.constantFrom("é", "酒", "🛢", "_x000D_", "_x0041_", "\u0001", "]]>", "\uFEFF", "\u2028"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
  )
  const text = fc.string({ unit, maxLength: 8 })

  it("gives the same texts when read, whatever they are, apart from blanks around them", async () => {
    const row = fc.record({ key: fc.constant("k"), a: text, "b, c": text })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        const path = await fileOfStream(writeTable(format, ["key", "a", "b, c"], each(rows)))
        const again = await readAll(path)
        expect(again.columns).toEqual(["key", "a", "b, c"])
        expect(again.rows.map(({ values }) => values)).toEqual(
          rows.map((one) => ({ key: "k", a: one.a.trim(), "b, c": one["b, c"].trim() })),
        )
      }),
      { numRuns: 50 },
    )
  })

  it("gives the same numbers", async () => {
    const number = fc.double({ min: -1e15, max: 1e15, noNaN: true })
    await fc.assert(
      fc.asyncProperty(number, fc.boolean(), async (a, b) => {
        const path = await fileOfStream(writeTable(format, ["a", "b"], each([{ a, b }])))
        const { rows } = await readAll(path)
        expect(Number(rows[0]?.values.a)).toBeCloseTo(Number(a.toPrecision(15)), 10)
        expect(rows[0]?.values.b).toBe(String(b))
      }),
      { numRuns: 30 },
    )
  })

  it("fails with the error of its rows, and lets them close", async () => {
    const rows = (async function* () {
      yield { a: 1 }
      await Promise.resolve()
      throw new Error("the database is gone")
    })()
    await expect(collect(writeTable(format, ["a"], rows))).rejects.toThrow("the database is gone")
  })

  it("asks for no more rows once nobody reads", async () => {
    let asked = 0
    let stream: Readable | undefined
    await new Promise<void>((close) => {
      const rows = (async function* () {
        try {
          for (;;) {
            asked += 1
            // Random, for packing would make a few bytes of a million equal rows.
            yield await Promise.resolve({ a: Math.random(), b: `${Math.random()}` })
          }
        } finally {
          close()
        }
      })()
      stream = writeTable(format, ["a", "b"], rows)
      stream.once("readable", () => setTimeout(() => stream?.destroy(), 50))
    })
    expect(asked).toBeLessThan(20_000)
    expect(stream?.destroyed).toBe(true)
  })

  it("has a media type", () => {
    expect(contentTypeOf(format)).toMatch(format === "csv" ? /^text\/csv/ : /spreadsheetml\.sheet$/)
  })
})
