import { Readable } from "node:stream"
import iconv from "iconv-lite"
import { collect, fileOf, readAll } from "../files.spec.support"
import { bareTextFormulas } from "./text-formulas"

const read = async (content: string | Uint8Array) => readAll(await fileOf(content))

const LATIN = Buffer.from("titre;prix\nF\u00fbt \u0080;12,5\n", "latin1")

describe("a CSV file", () => {
  const barrels = [
    { line: 2, values: { sku: "A-1", title: "Fût" } },
    { line: 3, values: { sku: "A-2", title: "Foudre" } },
  ]

  it.each([
    ["plain", "sku,title\nA-1,Fût\nA-2,Foudre\n"],
    ["with the mark that Excel puts in front", "\uFEFFsku,title\nA-1,Fût\nA-2,Foudre\n"],
    ["with the line ends of Windows", "sku,title\r\nA-1,Fût\r\nA-2,Foudre\r\n"],
    ["with the line ends of old Macs", "sku,title\rA-1,Fût\rA-2,Foudre\r"],
    ["with mixed line ends", "sku,title\r\nA-1,Fût\nA-2,Foudre"],
    ["with spaces around the cells", ' sku , title \n A-1 , "Fût" \nA-2,\u00a0Foudre \n'],
    ["with every cell in quotes", '"sku","title"\n"A-1","Fût"\n"A-2","Foudre"\n'],
    ["with blank lines at the end", "sku,title\nA-1,Fût\nA-2,Foudre\n\n  \n,\n"],
    ["with semicolons", "sku;title\nA-1;Fût\nA-2;Foudre\n"],
    ["with tabs", "sku\ttitle\nA-1\tFût\nA-2\tFoudre\n"],
    ["in UTF-16", Buffer.from("\uFEFFsku\ttitle\nA-1\tFût\nA-2\tFoudre\n", "utf16le")],
    [
      "in UTF-16 of the other order",
      Buffer.from("\uFEFFsku,title\nA-1,Fût\nA-2,Foudre\n", "utf16le").swap16(),
    ],
    ["with columns without a name or a value", "sku,,title,,\nA-1,,Fût,,\nA-2,,Foudre\n"],
  ])("reads the same %s", async (_, content) => {
    const { columns, rows } = await read(content)
    expect(columns).toEqual(["sku", "title"])
    expect(rows).toEqual(barrels)
  })

  it("may be in the encoding of Western European Windows", async () => {
    const { rows } = await read(LATIN)
    expect(rows).toEqual([{ line: 2, values: { titre: "Fût €", prix: "12,5" } }])
  })

  const TEXTS = [
    "Fût à bière garçon été",
    "L’âge du chêne",
    "Château, œuvre, île, où, ambiguë, maïs",
    "TONNEAU D'ÉTÉ REFAÇONNÉ",
    "élevage : 12 mois — “grand cru” à 350 €",
    "Größe über Äpfel, Fässer aus Eichenholz",
    "Año, niño, barril de jerez",
  ]

  it.each(
    TEXTS.flatMap((text) =>
      [
        ["windows-1252", "win1252", "\r\n"],
        ["macintosh", "macroman", "\r"],
        ["macintosh", "macroman", "\n"],
        ["cp858", "cp858", "\r\n"],
      ].map(([page, encoding, end]) => [text, page!, encoding!, end!] as const),
    ),
  )("reads %j in %s", async (text, page, encoding, end) => {
    const sample = page === "cp858" ? text.replace(/[’“”—œ]/g, "-") : text
    // The euro sign came to Mac OS Roman after the table that encodes here.
    const content = iconv.encode(sample.replace("€", page === "macintosh" ? "¤" : "€"), encoding)
    const { rows } = await read(Buffer.concat([Buffer.from(`a${end}`), content, Buffer.from(end)]))
    expect(rows[0]?.values.a).toBe(sample)
  })

  it("is refused where its letters make no text in any known encoding", async () => {
    const bytes = Buffer.from("\u00f7\u00f7", "latin1")
    await expect(read(Buffer.concat([Buffer.from("a,b\n"), bytes]))).rejects.toMatchObject({
      details: [{ path: "file", reason: "unknown_encoding" }],
    })
  })

  it("may have a letter cut in two where a piece ends", async () => {
    const long = "é".repeat(40_000)
    const { rows } = await read(`a,b\n1,${long}\n`)
    expect(rows).toEqual([{ line: 2, values: { a: "1", b: long } }])
  })

  it.each([
    ["semicolons although a name has commas", 'sku;"a, b, c, d"\n1;2\n', ["sku", "a, b, c, d"]],
    ["semicolons although a bare name has as many commas", "sku;a, b\n1;2\n", ["sku", "a, b"]],
    ["commas although a quoted name has semicolons", 'sku,"a;b;c"\n1,2\n', ["sku", "a;b;c"]],
    ["what sep= says", "sep=;\nsku;title,name\n1;2\n", ["sku", "title,name"]],
    ["what sep= says with its mark", "\uFEFFsep=|\r\nsku|title\r\n1|2\r\n", ["sku", "title"]],
  ])("parts its cells by %s", async (_, text, columns) => {
    expect((await read(text)).columns).toEqual(columns)
  })

  it("keeps an empty cell at the beginning of a row with tabs", async () => {
    const { rows } = await read("a\tb\tc\n\t\t3\n")
    expect(rows).toEqual([{ line: 2, values: { a: "", b: "", c: "3" } }])
  })

  it("may have commas, quotes and line breaks in a quoted cell", async () => {
    const { rows } = await read('title,sku\n"Fût ""rouge"", 225 L\nde chêne",A-1\n')
    expect(rows[0]?.values).toEqual({ title: 'Fût "rouge", 225 L\nde chêne', sku: "A-1" })
  })

  it.each([
    ["one line each", "a,b\n1,2\n3,4\n", [2, 3]],
    ["a cell of three lines", 'a,b\n1,"x\ny\nz"\n3,4\n', [2, 3]],
    ["a blank line between", "a,b\n1,2\n\n3,4\n", [2, 4]],
    ["blank lines before and after", "a,b\n\n1,2\n\n\n3,4\n\n", [3, 6]],
    ["a line of spaces", "a,b\n1,2\n   \n3,4\n", [2, 4]],
    ["a row of nothing but commas", "a,b\n1,2\n,\n3,4\n", [2, 4]],
    ["a header below blank lines", "\n\na,b\n1,2\n", [4]],
    ["a header of two lines", '"a\nx",b\n1,2\n', [2]],
    ["Windows line ends, in and between cells", 'a,b\r\n1,"x\r\ny"\r\n\r\n3,4\r\n5,6', [2, 4, 5]],
    ["old Mac line ends", 'a,b\r1,"x\ry"\r\r3,4', [2, 4]],
    ["Excel's line in front, which it doesn't show", "sep=,\r\na,b\r\n1,2\r\n", [2]],
  ])("counts rows as a spreadsheet does: %s", async (_, text, lines) => {
    expect((await read(text)).rows.map(({ line }) => line)).toEqual(lines)
  })

  it.each([
    ["bare", '="00123"', "00123"],
    ["in quotes", '"=""00123"""', "00123"],
    ["bare, with a comma", '="00,123"', "00,123"],
    ["bare, with a quote", '="a""b"', 'a"b'],
    ["in quotes, with a quote", '"=""a""""b"""', 'a"b'],
    ["bare, with blanks", ' = "00123" ', "00123"],
  ])("takes Excel's formula of a text for the text: %s", async (_, cell, value) => {
    expect((await read(`a,b\n${cell},2\n`)).rows[0]?.values).toEqual({ a: value, b: "2" })
    expect((await read(`b,a\n2,${cell}\n`)).rows[0]?.values).toEqual({ a: value, b: "2" })
    expect((await read(`b\ta\r2\t${cell}\r`)).rows[0]?.values).toEqual({ a: value, b: "2" })
  })

  it.each([
    ["a calculation", "=450*1.1", "=450*1.1"],
    ["an equals sign in the middle", "a=b", "a=b"],
    ["a quoted cell with an equals sign behind a comma", '"x,=""y"""', 'x,="y"'],
  ])("leaves %s alone", async (_, cell, value) => {
    expect((await read(`a,b\n${cell},2\n`)).rows[0]?.values).toEqual({ a: value, b: "2" })
  })

  it("takes a formula of a text for the text wherever the file is cut into pieces", async () => {
    const text = 'a,b\n="01", = "02"\n"x,=""y""",3\n'
    for (let size = 1; size < text.length; size += 1) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []
      const plain = await collect(bareTextFormulas(Readable.from(pieces), ","))
      expect(plain.join("")).toBe('a,b\n"01", "02"\n"x,=""y""",3\n')
    }
  })

  it.each([
    ["never ends", 'a,b\n1,2\n\n3,"x\n5,6\n', 4],
    ["stands in a bare cell", 'a,b\n1,2\n3,225" new\n', 3],
    ["ends before the cell does", 'a,b\n"1\n2",3\n4,"x"y\n', 3],
  ])("is refused, with the number of the row, when a quote %s", async (_, text, line) => {
    await expect(read(text)).rejects.toMatchObject({
      details: [{ path: "file", reason: "misplaced_quote", params: { line } }],
    })
  })

  it("is refused once a quote that never ends has swallowed more than a row may be", async () => {
    const text = `a,b\n1,"${"x\n".repeat(600_000)}`
    await expect(read(text)).rejects.toMatchObject({
      details: [{ reason: "unclosed_quote", params: { line: 2 } }],
    })
  })
})
