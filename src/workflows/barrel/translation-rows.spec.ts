import { planTranslations, toTranslationRows } from "./translation-rows"

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

describe("an update of texts", () => {
  const row = (id: string, locale_code: string, reference_id = "prod_1") => ({
    id,
    locale_code,
    reference_id,
    translations: { title: "Barrel", description: "Oak" },
  })

  it("adds languages, keeps texts that aren't named and empties those that are null", () => {
    const present = [row("t1", "en-US"), row("t2", "de-DE"), row("t3", "es-ES", "prod_2")]
    const texts = {
      "en-US": { title: "Cask", description: null },
      "es-ES": { title: "Barrica", description: null },
    }
    expect(planTranslations("prod_1", texts, present)).toEqual({
      update: [{ id: "t1", translations: { title: "Cask", description: null } }],
      create: [
        expect.objectContaining({ locale_code: "es-ES", translations: { title: "Barrica" } }),
      ],
    })
  })

  it("creates no row to hold nothing", () => {
    expect(planTranslations("prod_1", { "en-US": { title: null } }, [])).toEqual({
      create: [],
      update: [],
    })
  })
})
