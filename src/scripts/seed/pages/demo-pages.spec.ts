import { LANGUAGES } from "../../../shared/language"
import { PALLET_ZONES } from "../data"
import { PAGES } from "./data"
import { demoPages } from "./demo-pages"

const LOCALE = { fr: "fr-FR", en: "en-US" } as const

describe("the demo pages", () => {
  let pages: Awaited<ReturnType<typeof demoPages>>

  const textsIn = (language: "fr" | "en") =>
    pages.map(({ key, translations }) => ({ key, ...translations[LOCALE[language]]! }))

  beforeAll(async () => {
    pages = await demoPages(["fr-FR", "en-US"])
  })

  it("are six, each in French and English, with the same structure", () => {
    expect(pages).toHaveLength(6)
    const structureOf = (markdown: string) =>
      (markdown.match(/^(#+ |\d+\. |- |> |\|)/gm) ?? []).join("")
    for (const { translations } of pages) {
      const [french, english] = [translations["fr-FR"]!, translations["en-US"]!]
      expect(structureOf(english.markdown)).toBe(structureOf(french.markdown))
    }
  })

  it("speak only the languages they are written in", async () => {
    const [page] = await demoPages(["de-DE", "fr-CA"])
    expect(Object.keys(page!.translations)).toEqual(["fr-CA"])
  })

  it.each(LANGUAGES)("lead to each other by addresses that exist in %s", (language) => {
    const slugs = Object.values(PAGES).map((page) => page[language].slug as string)
    expect(new Set(slugs).size).toBe(slugs.length)
    const links = textsIn(language).flatMap(({ markdown }) =>
      [...markdown.matchAll(/\]\(([^):]+)\)/g)].map(([, to]) => to!),
    )
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !slugs.includes(link))).toEqual([])
  })

  it.each(LANGUAGES)("fit into the results of search engines in %s", (language) => {
    for (const { seo } of textsIn(language)) {
      expect(seo.title.length).toBeLessThanOrEqual(60)
      expect(seo.description.length).toBeLessThanOrEqual(155)
    }
  })

  it.each(LANGUAGES)("name the prices of the shop's pallets in %s", (language) => {
    const { markdown } = textsIn(language).find(({ key }) => key === "delivery")!
    const rows = markdown.split("\n").filter((line) => /[€£$]/.test(line))
    const named = rows.map((row) => new Set((row.match(/\d+/g) ?? []).map(Number)))
    const prices = PALLET_ZONES.map(
      ({ bands }) => new Set(bands.flatMap((band) => Object.values(band.prices))),
    )
    expect(named).toEqual(prices)
  })

  it("are set as French is: no plain space before high punctuation, no straight apostrophes", () => {
    const wrong = textsIn("fr").flatMap(({ key, markdown }) =>
      (markdown.match(/.{0,20}( [;:!?»]|« |'|").{0,20}/g) ?? []).map((found) => `${key}: ${found}`),
    )
    expect(wrong).toEqual([])
  })
})
