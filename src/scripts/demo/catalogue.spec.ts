import { join } from "node:path"
import type { CreateBarrel } from "../../contracts/barrel"
import { canonicalColumns } from "../../modules/barrel/import-columns"
import { parsePluginOptions } from "../../options"
import { type TableRow, openTable } from "../../shared/tabular"
import { toNewBarrel } from "../../workflows/barrel/import/import-body"
import { type ImportRow, readImportRow } from "../../workflows/barrel/import/import-row"

describe("the demo catalogue", () => {
  const rows: TableRow[] = []
  const barrels: { barrel: CreateBarrel; row: ImportRow }[] = []

  beforeAll(async () => {
    const options = parsePluginOptions({})
    const table = await openTable(join(__dirname, "barrels.csv"), { maxRows: 1000 })
    const { unknown, duplicates } = canonicalColumns(table.columns, options)
    expect([...unknown, ...duplicates]).toEqual([])
    for await (const row of table.rows) {
      rows.push(row)
      const read = readImportRow(row, options)
      barrels.push({ barrel: toNewBarrel(read, options), row: read })
    }
  })

  it("fills a shop: at least sixty barrels, each of them accepted by the import", () => {
    expect(rows.length).toBeGreaterThanOrEqual(60)
    expect(barrels).toHaveLength(rows.length)
  })

  it.each(["sku", "handle"] as const)("gives every barrel a %s of its own", (field) => {
    const values = barrels.map(({ barrel }) => barrel[field])
    expect(values).not.toContain(undefined)
    expect(new Set(values).size).toBe(barrels.length)
  })

  it("publishes only what is in stock, and keeps some drafts to show", () => {
    const published = barrels.filter(({ barrel }) => barrel.status === "published")
    const empty = published.filter(({ barrel }) => !barrel.stock?.some(({ quantity }) => quantity))
    expect(empty.map(({ barrel }) => barrel.sku)).toEqual([])
    expect(published.length).toBeGreaterThan(barrels.length / 2)
    expect(published.length).toBeLessThan(barrels.length)
  })

  it("prices every barrel in every currency of the store, and speaks both its languages", () => {
    const { currencies, locales } = parsePluginOptions({})
    for (const { barrel } of barrels) {
      expect(barrel.prices.map(({ currency_code }) => currency_code)).toEqual(currencies)
      expect(barrel.description).toMatch(/\S/)
      const { title, description } = barrel.translations?.[locales[1]!] ?? {}
      expect([title, description]).toEqual([
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
      ])
    }
  })

  it("puts every barrel in a category", () => {
    expect(barrels.filter(({ row }) => !row.categories?.length)).toEqual([])
  })
})
