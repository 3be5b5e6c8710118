import { localizedField, priceField } from "./fields"

describe("a field of the index", () => {
  it.each([
    ["fr-FR", "title"],
    ["en-US", "title_en_us"],
    ["de", "title_de"],
    ["it-IT", "title"],
  ])(
    "for a title in %s is %s, the product's own where the shop has no such language",
    (locale, field) => {
      expect(localizedField("title", locale, ["fr-FR", "en-US", "de"])).toBe(field)
    },
  )

  it("for a price names its currency", () => {
    expect(priceField("eur")).toBe("price_eur")
  })
})
