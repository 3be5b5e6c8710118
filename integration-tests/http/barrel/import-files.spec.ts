import { workbookOf, zipOf } from "../../../src/shared/tabular/workbook.spec.support"
import { createBarrel } from "../../support/factories"
import { importFile } from "../../support/imports"
import { describeShop } from "../../support/shop"

type Sheet = Omit<Parameters<typeof workbookOf>[0], "sheets">

const ROW = {
  sku: "F-1",
  title: "Fût",
  wood: "french_oak",
  previous_contents: "none",
  volume_liters: "225",
  condition: "new",
  price_eur: "100",
  stock: "5",
  status: "published",
}

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`

const rowOf = (cells: string[]) => `<row>${cells.join("")}</row>`

/** A workbook of one barrel, whose cells are XML where they begin like it. */
const workbook = (row: Record<string, string>, sheet: Sheet = {}, inFront: string[] = []) => {
  const cells = Object.values(row).map((cell) => (cell.startsWith("<") ? cell : text(cell)))
  const table = rowOf(Object.keys(row).map(text)) + rowOf(cells)
  return workbookOf({ ...sheet, sheets: [...inFront, table] })
}

/** A byte for each character: `\x8e` is one. */
const bytes = (content: string) => Buffer.from(content, "latin1")

const csv = (row: Record<string, string>, delimiter = ";") =>
  [Object.keys(row), Object.values(row)].map((cells) => cells.join(delimiter)).join("\r\n")

describeShop("Staff imports what spreadsheets save", ({ staff, anonymous }) => {
  const imported = async (content: string | Buffer) => {
    const { id, ...counts } = await importFile(staff(), content)
    const query = { limit: 100 }
    const { refused_rows } = await staff().call("adminListRefusedRows", { params: { id }, query })
    return { ...counts, refused_rows }
  }

  const skus = async () => {
    const { products } = await staff().succeed<{ products: { variants: { sku: string }[] }[] }>(
      "GET",
      "/admin/products?fields=variants.sku",
    )
    return products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  }

  const refusalOf = async (content: string | Buffer) => {
    const { status, body } = await staff().sendFiles<{ details: { message: string }[] }>(
      "/admin/barrels/imports",
      [{ content }],
    )
    expect(status).toBe(400)
    return body.details[0]!.message
  }

  it("and cells that are blank but have a type leave a barrel as it was", async () => {
    const { id, title } = await createBarrel(staff(), { sku: "F-1", barrel: { watertight: true } })
    const sharedStrings = "<si><t>sku</t></si>"
    const blank = { sku: "F-1", title: '<c t="s"/>', watertight: '<c t="b"/>', year: "2001" }
    expect(await imported(zipOf(workbook(blank, { sharedStrings })))).toMatchObject({ updated: 1 })
    const { barrel } = await staff().call("adminGetBarrel", { params: { id } })
    expect(barrel).toMatchObject({
      title,
      barrel: { watertight: true, year: 2001 },
    })
  })

  it("and a price that was never calculated puts nothing on sale", async () => {
    const row = { ...ROW, price_eur: "<c><f>450*1.1</f><v>0</v></c>" }
    const { created, refused_rows } = await imported(
      zipOf(workbook(row, { calc: 'fullCalcOnLoad="1"' })),
    )
    expect(created).toBe(0)
    expect(refused_rows).toMatchObject([
      { line: 2, sku: "F-1", column: "price_eur", reason: "uncalculated_formula" },
    ])
    expect((await anonymous().call("storeListBarrels")).count).toBe(0)
  })

  it.each([
    [
      "with backslashes in its ZIP",
      Object.fromEntries(
        Object.entries(workbook(ROW)).map(([name, part]) => [name.replaceAll("/", "\\"), part]),
      ),
      "F-1",
    ],
    [
      "with a summary in front",
      workbook(ROW, {}, [rowOf([text("This document was exported")])]),
      "F-1",
    ],
    [
      "with leading zeros by format",
      workbook(
        { ...ROW, sku: '<c s="0"><v>123</v></c>' },
        {
          styles:
            '<numFmts><numFmt numFmtId="200" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>',
        },
      ),
      "00123",
    ],
    [
      "with numbers of the format Standard",
      workbook(
        { ...ROW, volume_liters: '<c s="0"><v>225</v></c>' },
        {
          styles:
            '<numFmts><numFmt numFmtId="200" formatCode="Standard"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>',
        },
      ),
      "F-1",
    ],
  ])("as a workbook %s", async (_, parts, sku) => {
    const { created, refused_rows } = await imported(zipOf(parts))
    expect([created, refused_rows, await skus()]).toEqual([1, [], [sku]])
  })

  it.each([
    ['as the text formula ="00123"', csv({ ...ROW, sku: '="00123"' }), "00123"],
    ["with invisible characters in a SKU", csv({ ...ROW, sku: "\u200bF-1\u200b" }), "F-1"],
    [
      "with units, a short day and the French word for none",
      csv({ ...ROW, volume_liters: "225 L", previous_contents: "Aucun", emptied_at: "31/3/26" }),
      "F-1",
    ],
  ])("as CSV %s", async (_, content, sku) => {
    const { created, refused_rows } = await imported(content)
    expect([created, refused_rows, await skus()]).toEqual([1, [], [sku]])
  })

  it.each([
    ["of an old Mac", csv({ ...ROW, title: "F\x9et \x88 bi\x8fre" }).replaceAll("\r\n", "\r")],
    ["of DOS", csv({ ...ROW, title: "F\x96t \x85 bi\x8are" })],
    ["of Windows", csv({ ...ROW, title: "F\xfbt \xe0 bi\xe8re" })],
  ])("with the letters %s", async (_, content) => {
    expect(await imported(bytes(content))).toMatchObject({ created: 1 })
    const { products } = await staff().succeed<{ products: { title: string }[] }>(
      "GET",
      "/admin/products?fields=title",
    )
    expect(products).toMatchObject([{ title: "Fût à bière" }])
  })

  it("and is refused a SKU whose digits a spreadsheet has lost, in each row for itself", async () => {
    const row = { ...ROW, sku: "3.76012E+12" }
    const content = `${csv(row)}\r\n${Object.values(row).join(";")}`
    const { created, refused_rows } = await imported(content)
    expect(created).toBe(0)
    expect(refused_rows.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "shortened_number"],
      [3, "shortened_number"],
    ])
  })

  it("and two addresses between a comma are two images", async () => {
    const images = '"https://cdn.example/a.jpg, https://cdn.example/b.jpg"'
    expect(await imported(csv({ ...ROW, images }))).toMatchObject({ created: 1 })
    const { products } = await staff().succeed<{ products: { images: { url: string }[] }[] }>(
      "GET",
      "/admin/products?fields=images.url",
    )
    expect(products[0]?.images.map(({ url }) => url).sort()).toEqual([
      "https://cdn.example/a.jpg",
      "https://cdn.example/b.jpg",
    ])
  })

  it("and is told what a file is that can't be read", async () => {
    const ods = {
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": "<x/>",
    }
    expect(await refusalOf(zipOf(ods))).toMatch(/\.ods/)
    expect(await refusalOf(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toMatch(/\.xls/)
    expect(await refusalOf("<html><table><tr><td>sku</td></tr></table></html>")).toMatch(/web page/)
    const far = '<row r="1000000000000000"><c t="inlineStr"><is><t>A</t></is></c></row>'
    const sheets = [rowOf([text("sku")]) + far]
    expect(await refusalOf(zipOf(workbookOf({ sheets })))).toMatch(/damaged/)
  })
})
