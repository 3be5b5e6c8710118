import { parsePluginOptions } from "./options"

describe("the options of the plugin", () => {
  it.each([[undefined], [{}], [{ database: { clientUrl: "postgres://localhost/shop" } }]])(
    "have defaults where a store gives none: %p",
    (options) => {
      expect(parsePluginOptions(options)).toEqual({
        currencies: ["eur", "usd", "gbp"],
        locales: ["fr-FR", "en-US"],
      })
    },
  )

  it("are what the store gives, in its order", () => {
    const options = { currencies: ["gbp", "eur"], locales: ["en-GB"] }
    expect(parsePluginOptions({ ...options, database: {} })).toEqual(options)
  })

  it.each([
    ["an option nobody knows", { currencys: ["eur"] }],
    ["no currency", { currencies: [] }],
    ["no language", { locales: [] }],
    ["a currency in capitals", { currencies: ["EUR"] }],
    ["a currency by its name", { currencies: ["euro"] }],
    ["a list as text", { currencies: "eur,usd" }],
    ["a language of one letter", { locales: ["f"] }],
  ])("refuse %s when the store starts", (_, options) => {
    expect(() => parsePluginOptions(options)).toThrow()
  })
})
