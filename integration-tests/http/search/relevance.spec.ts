import { barrelService } from "../../../src/modules/barrel"
import { demoRows } from "../../../src/scripts/seed/demo-rows"
import { importCatalogue } from "../../../src/scripts/seed/import-catalogue"
import type { QueryInput } from "../../support/client"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"
import { type CatalogueRow, type GradedQuery, type Grades, RELEVANCE_SET } from "./relevance-set"

/** How many hits count. */
const DEPTH = 10
/** The mean of all queries may not fall below. Without the interpretation of queries it was 0.64. */
const LEAST_MEAN = 0.98

const gradeOf = (grades: Grades, barrel: CatalogueRow | undefined): number => {
  const at = barrel ? grades.findIndex((fits) => fits?.(barrel)) : -1
  return at < 0 ? 0 : 3 - at
}

/** Discounted cumulative gain of grades in the order of the hits. */
const gainOf = (grades: readonly number[]): number =>
  grades
    .slice(0, DEPTH)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

describeShop("A buyer who searches the demo catalogue in the words of the trade", (shop) => {
  let catalogue: CatalogueRow[]

  const listCatalogue = async (): Promise<CatalogueRow[]> => {
    const rows: CatalogueRow[] = []
    for await (const { values } of demoRows(barrelService(shop.container()).options)) {
      if (values.status !== "published") continue
      const text = (name: string) => values[name] ?? ""
      rows.push({
        handle: text("handle"),
        sku: text("sku"),
        text: ["title", "title_en", "description", "description_en"].map(text).join("\n"),
        wood: text("wood"),
        forest: text("forest"),
        contents: text("previous_contents").split("|"),
        volume: Number(values.volume_liters),
        format: text("format"),
        condition: text("condition"),
        toast: text("toast"),
        char: Number(values.char_level ?? 0),
        year: Number(values.year ?? 0),
        fills: Number(values.fills ?? 0),
        cooper: text("cooper"),
      })
    }
    return rows
  }

  /** nDCG@10: 1 where the hits are in the best order there is, 0 where nothing fits. */
  const scoreOf = async ([q, locale, grades]: GradedQuery) => {
    const ideal = gainOf(catalogue.map((barrel) => gradeOf(grades, barrel)).sort((a, b) => b - a))
    if (!ideal) throw new Error(`No barrel of the catalogue is what "${q}" asks for`)
    const { barrels } = await shop
      .anonymous()
      .call("storeListBarrels", { query: { q, locale, limit: DEPTH } })
    const found = barrels.map(({ handle }) => catalogue.find((row) => row.handle === handle))
    return gainOf(found.map((barrel) => gradeOf(grades, barrel))) / ideal
  }

  beforeAll(async () => {
    await importCatalogue(shop.container(), barrelService(shop.container()).options)
    catalogue = await listCatalogue()
  })

  it("finds what each query asks for, the best first", async () => {
    const scores: { q: string; score: number }[] = []
    for (const query of RELEVANCE_SET) scores.push({ q: query[0], score: await scoreOf(query) })
    const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length
    const worst = scores
      .filter(({ score }) => score < 1)
      .sort((a, b) => a.score - b.score)
      .map(({ q, score }) => `${score.toFixed(2)} ${q}`)
    // Of a failure, the worst queries are shown too.
    expect({ isGood: mean >= LEAST_MEAN, mean, worst }).toEqual({ isGood: true, mean, worst })
  })

  const find = (query: QueryInput) => shop.anonymous().call("storeListBarrels", { query })

  it("is told what was understood of the query, and nothing where it was searched for word by word", async () => {
    const { interpreted } = await find({ q: "500L ex-sherry solera" })
    expect(interpreted).toEqual({
      words: "solera",
      wishes: [
        { text: "500 L", field: "volume_liters", min: 500, max: 500 },
        { text: "sherry", field: "previous_content", values: ["sherry"] },
      ],
    })
    expect(await find({ q: "cerclage châtaignier" })).not.toHaveProperty("interpreted")
    const { barrels, interpreted: none } = await find({ q: "fonds acacia" })
    expect([barrels.length > 0, none]).toEqual([true, undefined])
  })

  const suggest = async (q: string, locale = "fr-FR") => {
    const { suggestions } = await shop
      .anonymous()
      .call("storeListBarrelSuggestions", { query: { q, locale } })
    return suggestions
  }

  it("gets suggestions while typing, in their language, each of which finds something", async () => {
    expect(await suggest("chêne am")).toContainEqual({
      text: "chêne Chêne américain",
      kind: "query",
    })
    expect(await suggest("amer", "en-US")).toContainEqual({ text: "American oak", kind: "wood" })
    expect(await suggest("demi")).toContainEqual({ text: "Demi-muid", kind: "format" })
    expect(await suggest("strath")).toContainEqual({
      text: "Strathellen Cooperage",
      kind: "cooper",
    })
    expect(await suggest("fût xé")).toContainEqual({ text: "fût Xérès", kind: "query" })
    expect(await suggest("pauillac")).toEqual([
      { text: expect.stringMatching(/Pauillac/), kind: "barrel", handle: expect.any(String) },
    ])
    expect(await suggest("")).toEqual([])
    expect(await suggest("xyzzyx")).toEqual([])
    for (const { text } of [...(await suggest("b")), ...(await suggest("500 l x"))]) {
      expect([text, (await find({ q: text })).count > 0]).toEqual([text, true])
    }
  })

  it("is shown barrels like the one looked at, but not that one, nor what is sold out", async () => {
    const { barrel } = await shop.anonymous().call("storeGetBarrel", {
      params: { id_or_handle: "butt-de-xeres-oloroso-500-l-chene-europeen" },
    })
    expect(barrel.related).toHaveLength(4)
    expect(barrel.related[0]?.barrel).toMatchObject({
      format: "butt",
      previous_contents: ["sherry"],
    })
    expect(barrel.related.map(({ id }) => id)).not.toContain(barrel.id)
    expect(barrel.related.every(({ in_stock }) => in_stock)).toBe(true)
  })

  it("sees first what staff pinned, then the categories in staff's order", async () => {
    const { barrels } = await find({ limit: 100 })
    const parts = barrels.flatMap(({ barrel }, at) => (barrel.condition === "parts" ? [at] : []))
    expect(parts).toEqual(parts.map((_, at) => barrels.length - parts.length + at))
    const last = barrels.at(-1)
    await shop
      .staff()
      .request("POST", `/admin/products/${last?.id}`, { metadata: { millesime_pin: 1 } })
    await eventually(async () => {
      const { barrels: after } = await find({ limit: 1 })
      expect(after[0]?.id).toBe(last?.id)
    })
  })
})
