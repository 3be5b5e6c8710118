import { truncate } from "node:fs/promises"
import fc from "fast-check"
import { collect, fileOf, readAll } from "../files.spec.support"
import { workbookOf, zipOf } from "../workbook.spec.support"
import { openTable } from ".."
import { readSharedTexts } from "./workbook"
import { openZip, textOfPart } from "./zip"

const read = async (workbook: Parameters<typeof workbookOf>[0], maxRows?: number) =>
  readAll(await fileOf(zipOf(workbookOf(workbook))), maxRows)

const row = (line: number, ...cells: string[]) => `<row r="${line}">${cells.join("")}</row>`

const inline = (ref: string, text: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`

const HEADER = row(1, inline("A1", "a"), inline("B1", "b"))

/** The error about a file, with its reason as a text or a matcher. */
const refused = (reason: unknown, params = {}) => ({
  code: "invalid_request",
  details: [{ path: "file", reason, ...(Object.keys(params).length && { params }) }],
})

/** What the cell B2 of a sheet with the columns a and b says. */
const valueOf = async (
  cell: string,
  workbook: Omit<Parameters<typeof workbookOf>[0], "sheets"> = {},
) => {
  const { rows } = await read({ ...workbook, sheets: [HEADER + row(2, inline("A2", "1"), cell)] })
  return rows[0]?.values.b
}

describe("an XLSX file", () => {
  it.each([
    ["a text", inline("B2", "F&#251;t &amp; &lt;bon&gt;"), "Fût & <bon>"],
    [
      "a text of several runs",
      '<c r="B2" t="inlineStr"><is><r><rPr><b/></rPr><t>Fût </t></r><r><t>neuf</t></r></is></c>',
      "Fût neuf",
    ],
    [
      "a text with reading aids",
      '<c r="B2" t="inlineStr"><is><t>樽</t><rPh sb="0" eb="1"><t>タル</t></rPh></is></c>',
      "樽",
    ],
    ["a text with escapes", inline("B2", "a_x000D_\nb_x005F_x0041_"), "a\r\nb_x0041_"],
    ["a text in CDATA", inline("B2", "<![CDATA[a<b]]>"), "a<b"],
    ["a text with blanks around", inline("B2", "  x\n "), "x"],
    ["a whole number", '<c r="B2"><v>225</v></c>', "225"],
    ["a number with noise", '<c r="B2"><v>0.30000000000000004</v></c>', "0.3"],
    ["a number with an exponent", '<c r="B2"><v>1.5E-7</v></c>', "0.00000015"],
    ["a negative number", '<c r="B2"><v>-3</v></c>', "-3"],
    ["true", '<c r="B2" t="b"><v>1</v></c>', "true"],
    ["false", '<c r="B2" t="b"><v>0</v></c>', "false"],
    ["a formula's number", '<c r="B2"><f>1+1</f><v>2</v></c>', "2"],
    ["a formula's text", '<c r="B2" t="str"><f>A1&amp;""</f><v>a</v></c>', "a"],
    ["a formula that gives no text", '<c r="B2" t="str"><f>""</f><v></v></c>', ""],
    ["a formula without a value", '<c r="B2"><f>1+1</f></c>', "#FORMULA!"],
    ["a formula with an empty value", '<c r="B2"><f>1+1</f><v></v></c>', "#FORMULA!"],
    ["a part of a shared formula", '<c r="B2"><f t="shared" si="0"/></c>', "#FORMULA!"],
    ["an error", '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["a day as a text", '<c r="B2" t="d"><v>2024-02-29T10:00:00</v></c>', "2024-02-29"],
    ["nothing", '<c r="B2" s="1"/>', ""],
    ["no reference", "<c><v>7</v></c>", "7"],
    ["a reference in small letters", '<c r="b2"><v>7</v></c>', "7"],
    ["a boolean that is none", '<c r="B2" t="b"><v>maybe</v></c>', "maybe"],
    [
      "more digits than a number holds",
      '<c r="B2"><v>1234567890123456</v></c>',
      "1.234567890123456E+15",
    ],
    ["a text that a CSV had protected", inline("B2", "'=1"), "=1"],
  ])("reads a cell with %s", async (_, cell, value) => {
    expect(await valueOf(cell)).toBe(value)
  })

  it.each(
    ["s", "b", "n", "e", "d", "str", "inlineStr"].flatMap((type) => [
      `<c r="B2" s="1" t="${type}"/>`,
      `<c r="B2" t="${type}"><v/></c>`,
      `<c r="B2" t="${type}"><v> </v></c>`,
      `<c r="B2" t="${type}"><is><t></t></is></c>`,
    ]),
  )("reads %s as blank, whatever its type says", async (cell) => {
    const sharedStrings = "<si><t>the first shared text</t></si>"
    expect(await valueOf(cell, { sharedStrings })).toBe("")
  })

  it.each(['fullCalcOnLoad="1"', 'fullCalcOnLoad="true"', 'calcCompleted="0"'])(
    "with %s knows no result of a formula, and all other values",
    async (calc) => {
      expect(await valueOf('<c r="B2"><f>450*1.1</f><v>0</v></c>', { calc })).toBe("#FORMULA!")
      expect(await valueOf('<c r="B2" t="str"><f>A1</f><v>x</v></c>', { calc })).toBe("#FORMULA!")
      expect(await valueOf('<c r="B2"><v>0</v></c>', { calc })).toBe("0")
    },
  )

  it.each(['fullCalcOnLoad="0"', 'calcId="191029"', 'calcMode="manual" forceFullCalc="1"'])(
    "with %s has the results of its formulas",
    async (calc) => {
      expect(await valueOf('<c r="B2"><f>450*1.1</f><v>495</v></c>', { calc })).toBe("495")
    },
  )

  it("reads the texts that cells share, flattened", async () => {
    const sharedStrings = "<si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r></si><si/>"
    const cell = (index: number) =>
      valueOf(`<c r="B2" t="s"><v>${index}</v></c>`, { sharedStrings })
    expect([await cell(0), await cell(1), await cell(2), await cell(3)]).toEqual([
      "one",
      "two",
      "",
      "",
    ])
  })

  const styled = (format: string) =>
    `<numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`

  it.each([
    ["yyyy-mm-dd", "45351", "2024-02-29"],
    ["dd/mm/yyyy hh:mm", "45351.75", "2024-02-29"],
    ["[$-40C]d mmmm yyyy;@", "1", "1900-01-01"],
    ["d", "59", "1900-02-28"],
    ["d", "61", "1900-03-01"],
    ["yyyy", "-5", "-5"],
    ["hh:mm:ss", "0.5", "0.5"],
    ["[h]:mm", "1.5", "1.5"],
    ["#,##0.00 &quot;days&quot;", "12.5", "12.5"],
    ["[Red]#,##0.00\\ [$€-40C]", "12.5", "12.5"],
    ["_-* #,##0_-\\d", "12", "12"],
    ["General", "12", "12"],
    ["Standard", "225", "225"],
    ["Standaard", "225", "225"],
    ["Estándar", "225", "225"],
    ["h:mm AM/PM", "0.5", "0.5"],
    ["jj/mm/aaaa", "45351", "2024-02-29"],
    ["TT.MM.JJJJ", "45351", "2024-02-29"],
    ["00000", "123", "00123"],
    ["00000;-00000", "1234567", "1234567"],
    ["000-000", "12345", "012-345"],
    ["&quot;BB-&quot;000", "7", "BB-007"],
    ["\\B\\B000", "7", "BB007"],
    ["00000", "12.5", "12.5"],
    ["00000", "-12", "-12"],
    ["0", "7", "7"],
    ["0.00", "7", "7"],
    ["#,##0", "1234", "1234"],
    ["00.0", "7", "7"],
    [`0${"0".repeat(300)}`, "7", "7"],
    ["[".repeat(300), "7", "7"],
  ])("with the number format %s shows %s as %s", async (format, number, value) => {
    const cell = `<c r="B2" s="1"><v>${number}</v></c>`
    expect(await valueOf(cell, { styles: styled(format) })).toBe(value)
  })

  it("counts days from 1904 if it says so, in the built-in formats too", async () => {
    const styles = '<cellXfs><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>'
    expect(await valueOf('<c r="B2" s="0"><v>0</v></c>', { styles, date1904: true })).toBe(
      "1904-01-01",
    )
    expect(await valueOf('<c r="B2" s="1"><v>0.5</v></c>', { styles })).toBe("0.5")
  })

  it("has its lines by the sheet's row numbers and its cells by their columns", async () => {
    const sheet = [
      '<row r="2"/>',
      row(3, inline("B3", "b"), inline("D3", "d")),
      row(4, inline("B4", " ")),
      row(7, inline("D7", "7d")),
      `<row><c t="inlineStr"/>${inline("B8", "8b")}<c><v>9</v></c></row>`.replace(
        "<c><v>9</v></c>",
        "",
      ),
    ].join("")
    const { columns, rows } = await read({ sheets: [sheet] })
    expect(columns).toEqual(["b", "d"])
    expect(rows).toEqual([
      { line: 7, values: { b: "", d: "7d" } },
      { line: 8, values: { b: "8b", d: "" } },
    ])
  })

  it.each(["0", "-1", "1.5", "x", "1048577", "1000000000000000", "1"])(
    "is refused with the row number %s below its header",
    async (line) => {
      const rows = `${HEADER}<row r="${line}">${inline("A2", "1")}</row>`
      await expect(read({ sheets: [rows] })).rejects.toMatchObject(refused("damaged_xlsx"))
    },
  )

  it.each([
    ["backslashes", (name: string) => name.replaceAll("/", "\\")],
    ["capitals", (name: string) => name.toUpperCase()],
    ["a leading slash", (name: string) => `/${name}`],
    ["a leading dot", (name: string) => `./${name}`],
  ])("may have %s in the names of its parts", async (_, spelled) => {
    const parts = workbookOf({
      sheets: [HEADER + row(2, inline("A2", "1"))],
      sharedStrings: "<si/>",
    })
    const renamed = Object.entries(parts).map(([name, text]) => [
      spelled(name),
      name.endsWith(".rels") ? text.replaceAll("worksheets/", "worksheets\\") : text,
    ])
    const path = await fileOf(zipOf(Object.fromEntries(renamed) as Record<string, string>))
    expect((await readAll(path)).rows).toEqual([{ line: 2, values: { a: "1", b: "" } }])
  })

  it.each([
    [".ods", "content.xml"],
    [".xlsb", "xl/workbook.bin"],
    [".numbers", "Index/Document.iwa"],
    [".docx", "word/document.xml"],
  ])("that is a file of another kind is called %s", async (extension, part) => {
    const path = await fileOf(zipOf({ "_rels/.rels": "<Relationships/>", [part]: "<x/>" }))
    await expect(openTable(path, { maxRows: 1 })).rejects.toMatchObject(
      refused("other_document", { extension }),
    )
  })

  it("is read from the sheet whose columns suit best, of equal ones the first", async () => {
    const sheets = [
      row(1, inline("A1", "Summary")),
      row(1, inline("A1", "x"), inline("B1", "x")),
      row(1, inline("A1", "sku"), inline("B1", "title")),
      row(1, inline("A1", "sku"), inline("B1", "title"), inline("C1", "third")),
    ]
    const path = await fileOf(zipOf(workbookOf({ sheets })))
    const suits = (columns: string[]) => Number(columns.includes("sku"))
    expect((await readAll(path, 10, suits)).columns).toEqual(["sku", "title"])
    expect((await readAll(path, 10, () => 0)).columns).toEqual(["Summary"])
  })

  it("is read from its first visible sheet with rows", async () => {
    const sheets = [HEADER, row(1, inline("A1", " ")), row(1, inline("A1", "third")), HEADER]
    expect((await read({ sheets, hidden: [0] })).columns).toEqual(["third"])
  })

  it("may have prefixes, single quotes, comments and line ends in its XML", async () => {
    const parts = workbookOf({ sheets: [""] })
    const sheet = `\uFEFF<?xml version='1.0'?>\r\n<!-- <row> --><x:worksheet xmlns:x="y" note='a>b'><x:sheetData>
      <x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>
      <x:row r='2'><x:c r='A2'><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>\n`
    const path = await fileOf(zipOf({ ...parts, "xl/worksheets/sheet0.xml": sheet }))
    expect((await readAll(path)).rows).toEqual([{ line: 2, values: { a: "1" } }])
  })

  it("is refused as empty when no visible sheet has rows", async () => {
    await expect(read({ sheets: ["", '<row r="1"/>'] })).rejects.toMatchObject(
      refused("empty_file"),
    )
    await expect(read({ sheets: [HEADER], hidden: [0] })).rejects.toMatchObject(
      refused("empty_file"),
    )
  })

  it.each([
    ["a cell", row(2, inline("A2", "x".repeat(100_001)))],
    [
      "a cell of many runs",
      row(2, `<c r="A2" t="inlineStr"><is>${"<r><t>xxxxxxxxxx</t></r>".repeat(10_001)}</is></c>`),
    ],
    ["a row", row(2, ...Array.from({ length: 21 }, () => inline("A2", "x".repeat(50_000))))],
    [
      "a tag",
      `<row r="2" ${Array.from({ length: 300_000 }, (_, index) => `x${index}=""`).join(" ")}/>`,
    ],
  ])("is refused when %s is too long", async (_, rows) => {
    await expect(read({ sheets: [HEADER + rows] })).rejects.toMatchObject(
      refused(expect.stringMatching(/_too_long/)),
    )
  })

  it.each(["XFD2", "ZZZZZZ2"])(
    "is refused for a stray value in %s, not for a format",
    async (ref) => {
      const sheetWith = (cell: string) => ({ sheets: [HEADER + row(2, inline("A2", "1"), cell)] })
      expect((await read(sheetWith(`<c r="${ref}" s="1"/>`))).rows).toHaveLength(1)
      await expect(read(sheetWith(inline(ref, "x")))).rejects.toMatchObject(
        refused("value_beyond_columns", { line: 2 }),
      )
    },
  )

  it.each([
    ["an attribute", `<row r="2" x="${"x".repeat(1_100_000)}"/>`],
    ["elements nested without end", "<a>".repeat(200) + "</a>".repeat(200)],
    ["an entity of its own", '<row r="2"><c r="A2" t="inlineStr"><is><t>&lol;</t></is></c></row>'],
  ])("is refused for %s", async (_, rows) => {
    await expect(read({ sheets: [HEADER + rows] })).rejects.toMatchObject(
      refused(expect.stringMatching(/damaged|too_long/)),
    )
  })

  it("never takes the text of an entity that it defines itself", async () => {
    const parts: Record<string, string> = workbookOf({ sheets: [""] })
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>`
    for (const entity of ["&a;", "&b;"]) {
      parts["xl/worksheets/sheet0.xml"] =
        `${bomb}<worksheet><sheetData>${row(1, inline("A1", entity))}</sheetData></worksheet>`
      await expect(readAll(await fileOf(zipOf(parts)))).rejects.toMatchObject(
        refused("damaged_xlsx"),
      )
    }
  })

  it("is refused when its sheets together unpack to more than a file may", async () => {
    const zip = await openZip(await fileOf(zipOf(workbookOf({ sheets: [HEADER] }))))
    zip.bytesLeft = 100
    await expect(collect(textOfPart(zip, "xl/worksheets/sheet0.xml"))).rejects.toMatchObject(
      refused("part_too_large", { megabytes: 500 }),
    )
  })

  it("is refused when a part unpacks to more than it may", async () => {
    const { writeXlsx } = await import("hucre/xlsx")
    const bytes = await writeXlsx({ sheets: [{ name: "a", rows: [["x".repeat(10_000)]] }] })
    const zip = await openZip(await fileOf(bytes))
    const text = (limit?: number) => collect(textOfPart(zip, "xl/sharedStrings.xml", limit))
    expect(bytes.length).toBeLessThan(10_000)
    expect((await text()).join("")).toContain("xxx")
    await expect(text(9_999)).rejects.toMatchObject(refused("part_too_large"))
  })

  it.each(["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"])(
    "is refused when its %s, which is held in memory, unpacks to more than 5 MB",
    async (part) => {
      const parts: Record<string, string> = workbookOf({ sheets: [HEADER], styles: "<cellXfs/>" })
      const comments = "<!--x-->".repeat(750_000)
      const path = await fileOf(zipOf({ ...parts, [part]: `${parts[part] ?? ""}${comments}` }))
      await expect(openTable(path, { maxRows: 1 })).rejects.toMatchObject(
        refused("part_too_large", { megabytes: 5 }),
      )
    },
  )

  it("is refused when cells share more texts than a file may have", async () => {
    const part = "xl/sharedStrings.xml"
    const zip = await openZip(await fileOf(zipOf({ [part]: "<sst><si/><si/><si/></sst>" })))
    expect(await readSharedTexts(zip, part, 3)).toEqual(["", "", ""])
    await expect(readSharedTexts(zip, part, 2)).rejects.toMatchObject(
      refused("too_many_texts", { maximum: 2 }),
    )
  })

  it("may have 100 sheets and no more", async () => {
    const sheets = (count: number) => ({ sheets: Array.from({ length: count }, () => HEADER) })
    expect((await read(sheets(100))).columns).toEqual(["a", "b"])
    await expect(read(sheets(101))).rejects.toMatchObject(
      refused("too_many_sheets", { maximum: 100 }),
    )
  })

  it("of another program is read with its days and shared texts", async () => {
    const { writeXlsx } = await import("hucre/xlsx")
    const rows = [
      ["day", "text", "number", "yes", "again"],
      [new Date(Date.UTC(2024, 1, 29)), "Fût", -1234.5, true, "Fût"],
    ]
    const { rows: read } = await readAll(
      await fileOf(await writeXlsx({ sheets: [{ name: "a", rows }] })),
    )
    expect(read).toEqual([
      {
        line: 2,
        values: { day: "2024-02-29", text: "Fût", number: "-1234.5", yes: "true", again: "Fût" },
      },
    ])
  })

  it("is refused when cut off, wherever, and never hangs", async () => {
    const whole = zipOf(workbookOf({ sheets: [HEADER + row(2, inline("A2", "1"))] }))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (size) => {
        const path = await fileOf(whole)
        await truncate(path, size)
        await expect(readAll(path)).rejects.toMatchObject({ code: "invalid_request" })
      }),
      { numRuns: 30 },
    )
  })

  it("with a byte turned is read or refused, and fails in no other way", async () => {
    const whole = zipOf(workbookOf({ sheets: [HEADER + row(2, inline("A2", "1"))] }))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, bits) => {
          const bytes = Buffer.from(whole)
          bytes[at] = (bytes[at] ?? 0) ^ bits
          const answer = await readAll(await fileOf(bytes)).catch((error: unknown) => error)
          if (answer instanceof Error) expect(answer).toMatchObject({ code: "invalid_request" })
        },
      ),
      { numRuns: 200 },
    )
  })

  it("is refused when a part is missing", async () => {
    const parts: Record<string, string> = workbookOf({ sheets: [HEADER], sharedStrings: "<si/>" })
    for (const missing of Object.keys(parts)) {
      const path = await fileOf(
        zipOf(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== missing))),
      )
      await expect(openTable(path, { maxRows: 1 })).rejects.toMatchObject(refused("damaged_xlsx"))
    }
  })
})
