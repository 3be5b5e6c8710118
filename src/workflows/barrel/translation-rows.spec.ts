import { toTranslationRows } from "./translation-rows"

describe("the texts of a barrel", () => {
  it("become one row for each language, with what was written and nothing else", () => {
    const rows = toTranslationRows("prod_1", {
      "en-US": { title: "Barrel", description: "Oak" },
      "de-DE": { subtitle: "Fass" },
    })
    const reference = { reference: "product", reference_id: "prod_1" }
    expect(rows).toEqual([
      { ...reference, locale_code: "en-US", translations: { title: "Barrel", description: "Oak" } },
      { ...reference, locale_code: "de-DE", translations: { subtitle: "Fass" } },
    ])
  })

  it.each([[undefined], [{}]])("in no language become no row: %p", (translations) => {
    expect(toTranslationRows("prod_1", translations)).toEqual([])
  })
})
