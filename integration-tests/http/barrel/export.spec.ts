import { get } from "node:http"
import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { createBarrel } from "../../support/factories"
import { importFile, tableOf } from "../../support/imports"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

type Query = Record<string, string | string[] | boolean>

const NASTY = [
  "=1+1",
  "-5 °C",
  "@SUM(A1)",
  "'=quoted",
  'a "quoted" text, with a comma; and more',
  "Élevé en fût — œuvre d'été 🍷",
  "00123",
  "1e5",
  "true",
  "2026-03-31",
  "_x000D_ and &lt;b&gt; <b>",
]

describeShop("Staff exports barrels", ({ staff, anonymous, container }) => {
  const exported = async (query: Query = {}) => {
    const { content } = await staff().download("adminExportBarrels", { query })
    return { content, ...(await tableOf(content)) }
  }

  /** Once the list knows of all barrels. */
  const whole = (count: number, query: Query) =>
    eventually(async () => {
      const file = await exported(query)
      expect(file.rows).toHaveLength(count)
      return file
    })

  const category = async (name: string) => {
    const { result } = await createProductCategoriesWorkflow(container()).run({
      input: { product_categories: [{ name, is_active: true }] },
    })
    return result[0]?.id ?? ""
  }

  const everything = async () => {
    const query = { include_archived: true, limit: 100 }
    const { barrels } = await staff().call("adminListBarrels", { query })
    return Promise.all(barrels.map(({ id }) => staff().call("adminGetBarrel", { params: { id } })))
  }

  /** A shop with all that is hard to say in a file. */
  const openNastyShop = async () => {
    const category_ids = [await category("Fûts | barriques"), await category("=2+2")]
    for (const [index, text] of NASTY.entries()) {
      await createBarrel(staff(), {
        title: text,
        subtitle: text,
        description: `${text}\n\n${text}\r\n- a\t- b\n`,
        sku: `${text}.${index}`,
        status: index % 2 ? "draft" : "published",
        images: [`https://example.test/${index}.jpg?a=1,2`, "https://example.test/b.jpg"],
        category_ids,
        prices: [
          { amount: 350.55, currency_code: "eur" },
          { amount: 0.1, currency_code: "usd" },
        ],
        translations: { "en-US": { title: `${text} in English`, description: text } },
        barrel: {
          cooper: text,
          year: 2020,
          fills: 0,
          watertight: index % 2 === 0,
          empty_weight_kg: 45.3,
          origin_country: "FR",
          previous_contents: ["red_wine", "cognac", "red_wine"],
          dimensions: { stave_length_mm: 950 },
          hs_code: "4416.00.10",
          emptied_at: "2026-03-31",
          min_quantity: 8,
          quantity_step: 4,
          lot_size: 2,
          lead_time_days: 21,
        },
      })
    }
    const { id: archived } = await createBarrel(staff(), { title: "Archivé", sku: "ARCHIVED" })
    await staff().call("adminArchiveBarrel", { params: { id: archived }, body: {} })
    const { id: sold } = await createBarrel(staff(), { title: "Vendu" })
    await staff().call("adminUpdateBarrel", {
      params: { id: sold },
      body: { stock: [{ quantity: 0 }] },
    })
    await createBarrel(staff(), { title: "-" })
    await createBarrel(staff(), {
      title: "Sans rien",
      status: "draft",
      stock: [],
      images: ["https://example.test/a|b.jpg"],
      barrel: { condition: "new", previous_contents: ["none"] },
    })
    return NASTY.length + 4
  }

  it("with the headings, separator and decimals of their language", async () => {
    await createBarrel(staff(), {
      sku: "A;1",
      prices: [{ amount: 350.5, currency_code: "eur" }],
      barrel: { empty_weight_kg: 45.125 },
    })
    const { content, rows, columns } = await whole(1, { locale: "fr-FR" })
    expect(content.toString()).toMatch(/^\uFEFFreference;identifiant;titre;/)
    expect(rows).toMatchObject([
      { reference: "A;1", prix_eur: "350,5", poids_a_vide_kg: "45,1250", quantite: "3" },
    ])
    const xlsx = await exported({ locale: "fr-FR", format: "xlsx" })
    expect(xlsx.columns).toEqual(columns)
    expect(xlsx.rows).toMatchObject([{ prix_eur: "350.5", poids_a_vide_kg: "45.125" }])
    for (const file of [content, xlsx.content])
      expect(await importFile(staff(), file)).toMatchObject({ unchanged: 1, failed: 0 })
  })

  it.each([
    ["csv", "en-US"],
    ["csv", "fr-FR"],
    ["xlsx", "en-US"],
  ])("to %s in %s, and importing the file again changes nothing at all", async (format, locale) => {
    const count = await openNastyShop()
    const query = { format, include_archived: true }
    const { content } = await whole(count, { ...query, locale })
    const { rows } = await exported(query)
    const before = await everything()

    const done = await importFile(staff(), content)
    const { refused_rows } = await staff().call("adminListRefusedRows", {
      params: { id: done.id },
    })
    expect(refused_rows).toEqual([])
    expect(done).toMatchObject({
      status: "completed",
      ...{ total: count, unchanged: count, created: 0, updated: 0, failed: 0 },
    })
    expect(await everything()).toEqual(before)

    const statuses = new Set(rows.map(({ status }) => status))
    expect(statuses).toEqual(new Set(["draft", "published", "sold", "archived"]))
    const dangerous = rows.find(({ sku }) => sku === "=1+1.0")
    expect(dangerous).toMatchObject({
      title: "=1+1",
      title_en: "=1+1 in English",
      cooper: "=1+1",
      price_eur: "350.55",
      price_usd: "0.1",
      price_gbp: "",
      stock: "3",
      previous_contents: "red_wine|cognac|red_wine",
      empty_weight_kg: "45.3",
      hs_code: "4416.00.10",
      emptied_at: "2026-03-31",
      images: "https://example.test/0.jpg?a=1,2|https://example.test/b.jpg",
    })
    expect(dangerous?.categories?.split("|").sort()).toEqual(["=2+2", "Fûts / barriques"])
  })

  it("as a file named after the day, which no spreadsheet runs as a formula", async () => {
    await createBarrel(staff(), { title: "=1+1" })
    const { content } = await whole(1, {})
    expect(content.toString()).toContain(",'=1+1,")
    const { headers } = await staff().download("adminExportBarrels")
    const day = new Date().toISOString().slice(0, 10)
    expect(headers.get("content-disposition")).toBe(`attachment; filename="barrels-${day}.csv"`)
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8")
    const xlsx = await staff().download("adminExportBarrels", { query: { format: "xlsx" } })
    expect(xlsx.headers.get("content-disposition")).toContain(`barrels-${day}.xlsx`)
    expect(xlsx.headers.get("content-type")).toContain("spreadsheetml")
    expect(xlsx.content.subarray(0, 2).toString()).toBe("PK")
  })

  it("with the filters of the list, and columns alone when none matches", async () => {
    await createBarrel(staff(), { title: "Chêne", sku: "OAK" })
    await createBarrel(staff(), { title: "Acacia", sku: "ACACIA", barrel: { wood: "acacia" } })
    const { id } = await createBarrel(staff(), { title: "Archivé", sku: "OLD" })
    await staff().call("adminArchiveBarrel", { params: { id }, body: {} })
    const skus = async (query: Query) => (await exported(query)).rows.map(({ sku }) => sku).sort()
    await whole(3, { include_archived: true })
    await whole(2, {})
    expect(await skus({})).toEqual(["ACACIA", "OAK"])
    expect(await skus({ wood: "acacia" })).toEqual(["ACACIA"])
    expect(await skus({ q: "chene" })).toEqual(["OAK"])
    expect(await skus({ status: "archived" })).toEqual(["OLD"])
    const { rows, columns } = await exported({ wood: "cherry" })
    expect([rows, columns.slice(0, 3)]).toEqual([[], ["sku", "handle", "title"]])
  })

  it.each([
    ["a format that is none", "format=pdf", "format"],
    ["a wood that is none", "wood=plastic", "wood"],
    ["a page", "limit=10", "limit"],
  ])("but not with %s", async (_, query, path) => {
    const answer = await staff().request("GET", `/admin/barrels/export?${query}`)
    expect(answer).toMatchObject({
      status: 400,
      body: { code: "invalid_request", details: [{ path: expect.stringMatching(path) }] },
    })
  })

  it("and whoever isn't staff gets 401", async () => {
    expect((await anonymous().request("GET", "/admin/barrels/export")).status).toBe(401)
  })

  describe("when the reading fails", () => {
    const failing = (fails: () => boolean) => {
      const pricing = container().resolve(Modules.INVENTORY)
      const list = pricing.listInventoryItems.bind(pricing)
      return jest
        .spyOn(pricing, "listInventoryItems")
        .mockImplementation((...query) =>
          fails() ? Promise.reject(new Error("the database is gone")) : list(...query),
        )
    }

    it("before the first row, gets an answer that says so", async () => {
      await createBarrel(staff())
      await whole(1, {})
      const spy = failing(() => true)
      const answer = await staff().request("GET", "/admin/barrels/export")
      spy.mockRestore()
      expect(answer).toMatchObject({ status: 500, body: { code: "unexpected_error" } })
    })

    it("in the middle, gets a broken connection and no file that seems whole", async () => {
      const rows = Array.from({ length: 150 }, (_, index) => `S-${index},Fût ${index}`)
      const lines = rows.map((row) => `${row},acacia,none,225,new,100`)
      await importFile(
        staff(),
        `sku,title,wood,previous_contents,volume_liters,condition,price_eur\n${lines.join("\n")}`,
      )
      await whole(150, {})
      let pages = 0
      const spy = failing(() => (pages += 1) > 2)
      const broken = await new Promise<boolean>((resolve, reject) => {
        get(`${staff().baseUrl}/admin/barrels/export`, { headers: staff().headers }, (response) => {
          response.on("error", () => resolve(true))
          response.on("end", () => resolve(!response.complete))
          response.resume()
        }).on("error", reject)
      })
      spy.mockRestore()
      expect([broken, pages]).toEqual([true, expect.any(Number)])
      expect(pages).toBeGreaterThan(2)
    })
  })
})
