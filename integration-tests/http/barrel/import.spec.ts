import { request } from "node:http"
import { readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { MAX_IMPORT_BYTES } from "../../../src/contracts/barrel"
import { writeTable } from "../../../src/shared/tabular"
import type { Client } from "../../support/client"
import { createBarrel } from "../../support/factories"
import { anImport, csv, importFile, tableOf } from "../../support/imports"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

const IMPORTS = "/admin/barrels/imports"

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("millesime-upload-"))

describeShop("Staff imports barrels", ({ staff, anonymous, nobody, customer }) => {
  const titles = async () => {
    const { barrels } = await staff().call("adminListBarrels", { query: { limit: 100 } })
    return barrels.map(({ title }) => title).sort()
  }

  const refusedRows = async (id: string) =>
    (await staff().call("adminListRefusedRows", { params: { id } })).refused_rows

  it("from a CSV file: bad rows are refused one by one, and stop no other", async () => {
    const { import: started } = await staff().upload("adminCreateBarrelImport", {
      name: "fûts de chêne.csv",
      content: csv([
        { sku: "A-1", title: "Premier fût" },
        { sku: "A-2", wood: "plastic", volume_liters: "much" },
        { sku: "A-3", title: "Troisième fût" },
      ]),
    })
    expect(started).toMatchObject({ file_name: "fûts de chêne.csv", dry_run: false, total: 3 })

    const done = await anImport(staff(), started.id)
    expect(done).toMatchObject({
      status: "completed",
      error: null,
      completed_at: expect.any(String),
      ...{ total: 3, processed: 3, created: 2, updated: 0, unchanged: 0, failed: 1 },
    })
    await eventually(async () => {
      expect(await titles()).toEqual(["Premier fût", "Troisième fût"])
    })
    expect(await refusedRows(done.id)).toMatchObject(
      ["wood", "volume_liters"].map((column) => ({
        line: 3,
        column,
        message: expect.any(String),
      })),
    )
  })

  it("and downloads the refused rows as a CSV file", async () => {
    const { id } = await importFile(
      staff(),
      csv([{ sku: "A-1", wood: '=cmd|"boom"' }, { sku: "A-2" }, { sku: "A-2" }]),
    )
    const { content, headers } = await staff().download("adminDownloadImportErrors", {
      params: { id },
    })
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename=".+\.csv"$/)
    const { columns, rows } = await tableOf(content)
    expect(columns).toEqual(["line", "column", "message", "sku", "title"])
    const title = "Barrique bordelaise 225 L"
    expect(rows).toEqual([
      { line: "2", column: "wood", message: expect.stringContaining("boom"), sku: "A-1", title },
      { line: "4", column: "sku", message: "repeats row 3", sku: "A-2", title },
    ])
  })

  const FRENCH = [
    "Référence;Titre;Bois;Contenus précédents;Contenance (L);État;Prix EUR;Descriptif",
    'R-1;Fût un;acacia;Aucun;225 L;neuf;350,50;"une\nligne de plus"',
    'R-2;Fût deux;lune;Aucun;beaucoup;neuf;350,50;""',
    "R-2;Fût deux encore;acacia;Aucun;300;neuf;1 250,50;",
  ].join("\r\n")

  it("and reads why in their language, by the rows and headings of their own file", async () => {
    const { id } = await importFile(staff(), FRENCH)
    const query = { locale: "fr-FR" }
    const { refused_rows } = await staff().call("adminListRefusedRows", { params: { id }, query })
    expect(refused_rows).toMatchObject([
      { line: 3, sku: "R-2", title: "Fût deux", column: "Bois", reason: "unknown_choice" },
      { line: 3, column: "Contenance (L)", message: expect.stringContaining("pas un nombre") },
      {
        line: 4,
        sku: "R-2",
        title: "Fût deux encore",
        column: "Référence",
        message: "répète la ligne 3",
      },
    ])
    const { content } = await staff().download("adminDownloadImportErrors", {
      params: { id },
      query,
    })
    expect(content.toString()).toMatch(/^\uFEFFline;column;message;sku;title\r\n3;Bois;/)
  })

  it.each(["csv", "xlsx"] as const)(
    "from %s, mends the refused rows in a file like their own and imports that",
    async (format) => {
      const { columns, rows } = await tableOf(Buffer.from(FRENCH))
      const file =
        format === "csv" ? FRENCH : await buffer(writeTable("xlsx", columns, Readable.from(rows)))
      const { id } = await importFile(staff(), file)
      const { content, headers } = await staff().download("adminDownloadRefusedRows", {
        params: { id },
        query: { locale: "fr-FR" },
      })
      expect(headers.get("content-disposition")).toContain(`.${format}"`)
      const refused = await tableOf(content)
      expect(refused.columns).toEqual([...columns, "error"])
      expect(refused.rows).toMatchObject(
        [
          {
            Référence: "R-2",
            "Contenance (L)": "beaucoup",
            error: /^Bois "lune".*; Contenance \(L\) /,
          },
          {
            Titre: "Fût deux encore",
            "Prix EUR": "1 250,50",
            error: "Référence répète la ligne 3",
          },
        ].map(({ error, ...row }) => ({ ...row, error: expect.stringMatching(error) })),
      )

      const [one, other] = refused.rows
      const mended = [
        { ...one, Bois: "acacia", "Contenance (L)": "300" },
        { ...other, Référence: "R-3" },
      ]
      const again = writeTable(format, refused.columns, Readable.from(mended), { delimiter: ";" })
      expect(await importFile(staff(), await buffer(again))).toMatchObject({
        created: 2,
        failed: 0,
      })
      if (format === "csv") expect(content.toString()).toMatch(/^\uFEFFRéférence;Titre;/)
    },
  )

  it("and imports the same file again: nothing changes", async () => {
    const content = csv([{ sku: "A-1" }, { handle: "a-2" }, { title: "Un autre fût" }])
    expect(await importFile(staff(), content)).toMatchObject({ created: 3, failed: 0 })
    expect(await importFile(staff(), content)).toMatchObject({
      ...{ processed: 3, created: 0, updated: 0, unchanged: 3, failed: 0 },
    })
    const changed = await importFile(staff(), "sku;stock\nA-1;7\n")
    expect(changed).toMatchObject({ processed: 1, updated: 1 })
  })

  it("where a barrel that is named twice, or can't be told, is refused and overwrites none", async () => {
    const { id } = await importFile(
      staff(),
      csv([
        { sku: "D1", handle: "dd-one", title: "Premier" },
        { handle: "dd-one", title: "Second" },
        { sku: "-" },
        { sku: "-" },
        { sku: "#N/A" },
        { sku: "D2", price_eur: "350 USD" },
        { sku: "D3", price_eur: "1.250 €" },
      ]),
    )
    expect(await refusedRows(id)).toMatchObject([
      { line: 3, column: "handle", message: "repeats row 2" },
      { line: 4, column: "sku", message: "can't be emptied" },
      { line: 5, column: "sku", message: "can't be emptied" },
      { line: 6, column: "sku", message: "holds the error #N/A of the spreadsheet" },
      { line: 7, column: "price_eur", message: expect.stringContaining('"350 USD"') },
      { line: 8, column: "price_eur", message: expect.stringContaining('"1.250 €"') },
    ])
    await eventually(async () => expect(await titles()).toEqual(["Premier"]))
  })

  it("only to try: a dry run says what it would do, and does nothing", async () => {
    const { handle } = await createBarrel(staff())
    const content = csv([{ handle, stock: 9 }, { sku: "NEW" }, { sku: "BAD", wood: "plastic" }])
    expect(await importFile(staff(), content, { dry_run: true })).toMatchObject({
      dry_run: true,
      status: "completed",
      ...{ processed: 3, created: 1, updated: 1, failed: 1 },
    })
    const { barrels } = await staff().call("adminListBarrels")
    expect(barrels).toMatchObject([{ handle, available_quantity: 3 }])
  })

  it.each([
    ["with semicolons, in Windows-1252", "latin1", ";"],
    ["with tabs, in UTF-16", "utf16le", "\t"],
    ["with commas, in UTF-8", "utf8", ","],
  ] as const)("from a French file %s", async (_, encoding, delimiter) => {
    const cells = [
      ["Référence", "Titre", "Bois", "Contenus précédents", "Contenance (L)", "État", "Prix EUR"],
      [
        "F-1",
        "Fût d'été",
        "Chêne français",
        "Vin rouge|Cognac",
        "225",
        "wine_grade_a",
        '"1 250,50"',
      ],
    ]
    const text = `${encoding === "utf16le" ? "\ufeff" : ""}${cells.map((row) => row.join(delimiter)).join("\n")}`
    const done = await importFile(staff(), Buffer.from(text, encoding))
    expect(await refusedRows(done.id)).toEqual([])
    expect(done).toMatchObject({ created: 1 })
    const barrel = await eventually(async () => {
      const { barrels } = await staff().call("adminListBarrels", { query: { q: "F-1" } })
      expect(barrels).toHaveLength(1)
      return barrels[0]!
    })
    expect(barrel).toMatchObject({
      title: "Fût d'été",
      prices: [{ amount: 1250.5, currency_code: "eur" }],
      barrel: { wood: "french_oak", previous_contents: ["red_wine", "cognac"] },
    })
  })

  it("from an XLSX file", async () => {
    const { rows, columns } = await tableOf(Buffer.from(csv([{ sku: "X-1" }, { sku: "X-2" }])))
    const content = await buffer(writeTable("xlsx", columns, Readable.from(rows)))
    expect(await importFile(staff(), content)).toMatchObject({ created: 2, failed: 0 })
  })

  it("from the template, in either language and format", async () => {
    for (const query of [
      {},
      { locale: "fr-FR" },
      { format: "xlsx" },
      { format: "xlsx", locale: "fr-FR" },
    ]) {
      const { content, headers } = await staff().download("adminDownloadImportTemplate", { query })
      const { columns, rows } = await tableOf(content)
      expect(columns).toContain("locale" in query ? "contenance_litres" : "volume_liters")
      expect(rows).toHaveLength(2)
      expect(headers.get("content-type")).toMatch("format" in query ? /spreadsheet/ : /csv/)
      const done = await importFile(staff(), content)
      expect(await refusedRows(done.id)).toEqual([])
      expect(done).toMatchObject({
        processed: 2,
        created: "locale" in query || "format" in query ? 0 : 2,
      })
    }
    const { content } = await staff().download("adminDownloadImportTemplate", {
      query: { locale: "fr-FR" },
    })
    expect(content.toString().split("\n")[0]).toContain(";titre;")
  })

  it("several times, and lists the imports newest first", async () => {
    const ids: string[] = []
    for (const sku of ["A", "B", "C"]) ids.unshift((await importFile(staff(), csv([{ sku }]))).id)
    const { imports, count } = await staff().call("adminListBarrelImports", { query: { limit: 2 } })
    expect([imports.map(({ id }) => id), count]).toEqual([ids.slice(0, 2), 3])
    const none = await staff().call("adminListBarrelImports", { query: { status: ["failed"] } })
    expect(none).toMatchObject({ imports: [], count: 0 })
    const all = await staff().call("adminListBarrelImports", {
      query: { status: ["completed", "failed"], offset: 1 },
    })
    expect(all.imports.map(({ id }) => id)).toEqual(ids.slice(1))
  })

  it("and can't stop one that has ended", async () => {
    const { id } = await importFile(staff(), csv([{ sku: "A" }]))
    expect(
      await staff().refusal("adminCancelBarrelImport", { params: { id }, body: {} }),
    ).toMatchObject({ status: 409, code: "import_finished" })
  })

  it("who asks for an unknown import gets 404 everywhere", async () => {
    const params = { id: "bimp_unknown" }
    for (const name of [
      "adminGetBarrelImport",
      "adminCancelBarrelImport",
      "adminListRefusedRows",
      "adminDownloadImportErrors",
      "adminDownloadRefusedRows",
      "adminUndoBarrelImport",
    ] as const) {
      const body = /Cancel|Undo/.test(name) ? {} : undefined
      expect(await staff().refusal(name, { params, body })).toMatchObject({ code: "not_found" })
    }
  })

  describe("whose file is wrong as a whole", () => {
    const refusalOf = async (content: string | Buffer) => {
      const { status, body } = await staff().sendFiles<{
        code: string
        message: string
        details: { path: string; message: string }[]
      }>(IMPORTS, [{ content }])
      return { status, ...body }
    }

    afterEach(async () => {
      expect(await staff().call("adminListBarrelImports")).toMatchObject({ imports: [], count: 0 })
    })

    it("is told every wrong column, with the one that was probably meant", async () => {
      const refusal = await refusalOf("titel,wood,titre,title,warehouse\nA,oak,B,C,D\n")
      expect(refusal).toMatchObject({ status: 400, code: "invalid_request" })
      const messages = refusal.details.map(({ message }) => message)
      expect(messages).toEqual([
        expect.stringMatching(/unknown column "titel".*"title"/),
        'has an unknown column "warehouse"',
        expect.stringMatching(/twice.*"title"/),
        'lacks the column "previous_contents"',
        'lacks the column "volume_liters"',
        'lacks the column "condition"',
      ])
    })

    it.each([
      ["an empty file", ""],
      ["columns without rows", "sku,title\n"],
      ["the same column twice", "sku,sku\nA,B\n"],
      ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
      ["an archive that is no workbook", Buffer.from("504b0304deadbeef", "hex")],
    ])("is refused %s", async (_, content) => {
      expect(await refusalOf(content)).toMatchObject({
        status: 400,
        code: "invalid_request",
        details: [{ path: "file", message: expect.any(String) }],
      })
    })

    it("is refused more than 50,000 rows, and nothing stays of those read before", async () => {
      const rows = Array.from({ length: 50_001 }, (_, index) => `S-${index}`).join("\n")
      expect(await refusalOf(`sku\n${rows}\n`)).toMatchObject({
        status: 400,
        message: expect.stringContaining("50000"),
      })
    })
  })

  describe("with a request that is wrong", () => {
    const file = { content: csv([{ sku: "A" }]) }

    afterEach(async () => {
      expect(await staff().call("adminListBarrelImports")).toMatchObject({ count: 0 })
      await eventually(async () => expect(leftovers()).toEqual([]))
    })

    it("gets 413 for a file beyond the limit, which the answer names", async () => {
      const content = Buffer.alloc(MAX_IMPORT_BYTES + 1, "a")
      expect(await staff().sendFiles(IMPORTS, [{ content }])).toMatchObject({
        status: 413,
        body: { code: "payload_too_large", message: expect.stringContaining("20 MB") },
      })
    })

    it("gets 415 for anything but a form", async () => {
      expect(await staff().request("POST", IMPORTS, { file: "a,b" })).toMatchObject({
        status: 415,
        body: { code: "unsupported_media_type" },
      })
    })

    it.each([
      ["no file", [], "file", /required/],
      ["another field", [{ ...file, field: "table" }], "table", /unknown/],
      ["two files", [file, file], "file", /one file/],
      ["a file too many", [file, { ...file, field: "second" }], "file", /one file/],
    ])("gets 400 for %s", async (_, files, path, message) => {
      expect(await staff().sendFiles(IMPORTS, files)).toMatchObject({
        status: 400,
        body: {
          code: "invalid_request",
          details: [{ path, message: expect.stringMatching(message) }],
        },
      })
    })

    it("gets 400 for a body that breaks off within the form", async () => {
      const response = await fetch(staff().baseUrl + IMPORTS, {
        method: "POST",
        headers: { ...staff().headers, "content-type": "multipart/form-data; boundary=x" },
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nsku',
      })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: "malformed_body" })
    })

    it("gets 400 for a query key that nobody knows, before anything is read", async () => {
      const answer = await staff().sendFiles(`${IMPORTS}?try=1`, [file])
      expect(answer).toMatchObject({ status: 400, body: { details: [{ path: "try" }] } })
    })

    it("leaves nothing behind when it goes away half way", async () => {
      await new Promise<void>((resolve) => {
        const sending = request(staff().baseUrl + IMPORTS, {
          method: "POST",
          headers: {
            ...staff().headers,
            "content-type": "multipart/form-data; boundary=x",
            "content-length": 1_000_000,
          },
        })
        sending.on("error", () => resolve())
        sending.write(
          `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${"a,b\n".repeat(1000)}`,
        )
        const gone = setInterval(() => {
          if (!leftovers().length) return
          clearInterval(gone)
          sending.destroy()
        }, 5)
      })
    })

    it("who isn't staff gets 401", async () => {
      const callers: Client[] = [nobody(), anonymous(), await customer()]
      for (const caller of callers) {
        expect((await caller.sendFiles(IMPORTS, [file])).status).toBe(401)
      }
    })
  })

  it("whose file has an odd name sees what of it can be shown", async () => {
    const { import: started } = await staff().upload("adminCreateBarrelImport", {
      content: csv([{ sku: "A" }]),
      name: `../../etc/\u202Ebarrels\n${"é".repeat(300)}.csv`,
    })
    expect(started.file_name).toMatch(/^barrels(é)+$/)
    expect(started.file_name.length).toBeLessThanOrEqual(200)
    await anImport(staff(), started.id)
  })
})
