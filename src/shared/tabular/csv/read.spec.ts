import { fileOf, readAll } from "../files.spec.support"

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
    ["a cell of three lines", 'a,b\n1,"x\ny\nz"\n3,4\n', [2, 5]],
    ["doubled quotes beside line breaks", 'a,b\n1,"""\n"""\n3,4\n', [2, 4]],
    ["a blank line between", "a,b\n1,2\n\n3,4\n", [2, 4]],
    ["blank lines before and after", "a,b\n\n1,2\n\n\n3,4\n\n", [3, 6]],
    ["a line of spaces", "a,b\n1,2\n   \n3,4\n", [2, 4]],
    ["a row of nothing but commas", "a,b\n1,2\n,\n3,4\n", [2, 4]],
    ["a header below blank lines", "\n\na,b\n1,2\n", [4]],
    ["a header of two lines", '"a\nx",b\n1,2\n', [3]],
    ["Windows line ends, in and between cells", 'a,b\r\n1,"x\r\ny"\r\n\r\n3,4\r\n5,6', [2, 5, 6]],
    ["old Mac line ends", 'a,b\r1,"x\ry"\r\r3,4', [2, 5]],
    ["Excel's line in front", "sep=,\r\na,b\r\n1,2\r\n", [3]],
  ])("tells the line on which each row begins: %s", async (_, text, lines) => {
    expect((await read(text)).rows.map(({ line }) => line)).toEqual(lines)
  })

  it.each([
    ["never ends", 'a,b\n1,2\n\n3,"x\n5,6\n', 4],
    ["stands in a bare cell", 'a,b\n1,2\n3,225" new\n', 3],
    ["ends before the cell does", 'a,b\n"1\n2",3\n4,"x"y\n', 4],
  ])("is refused, with the line of the row, when a quote %s", async (_, text, line) => {
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
