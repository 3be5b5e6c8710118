import { parsePluginOptions } from "../../options"
import type { TableRow } from "../../shared/tabular"
import { toNewBarrel } from "../../workflows/barrel/import/import-body"
import { readImportRow } from "../../workflows/barrel/import/import-row"
import { demoRows } from "./demo-rows"

describe("the rows of the demo catalogue", () => {
  const rowsFor = async (given: { currencies?: string[]; locales?: string[] }) => {
    const options = parsePluginOptions(given)
    const rows: TableRow[] = []
    for await (const row of demoRows(options)) rows.push(row)
    return { rows, read: rows.map((row) => toNewBarrel(readImportRow(row, options), options)) }
  }

  it("are none in a currency that nothing is priced in", async () => {
    expect((await rowsFor({ currencies: ["chf"] })).rows).toEqual([])
  })

  it("are all accepted where one of the shop's currencies is known", async () => {
    const { read } = await rowsFor({ currencies: ["chf", "usd"] })
    expect(read.length).toBeGreaterThanOrEqual(60)
  })

  it.each([
    { locales: ["fr-FR", "en-US"], base: /chêne|barrique bordelaise/i, other: /oak|barrique, / },
    { locales: ["en-US", "fr-FR"], base: /oak|barrique, /i, other: /barrique bordelaise/i },
  ])(
    "speak the first of $locales, and translate to the other",
    async ({ locales, base, other }) => {
      const [first] = (await rowsFor({ locales })).read
      expect(first).toMatchObject({
        title: expect.stringMatching(base) as string,
        translations: { [locales[1]!]: { title: expect.stringMatching(other) as string } },
      })
    },
  )
})
