import { parseVatOptions } from "./options"

describe("the options of the VAT provider", () => {
  it.each([
    ["a French seller, where nothing is said", undefined, "FR", undefined],
    ["a French seller, where only the rate is said", { seller: { vat_rate: 5.5 } }, "FR", 5.5],
    ["any other with its rate", { seller: { country_code: "de", vat_rate: 19 } }, "DE", 19],
    ["any other", { seller: { country_code: "de" } }, "DE", undefined],
    ["a seller in Monaco under French law", { seller: { country_code: "MC" } }, "FR", undefined],
  ])("mean %s", (_, options, country_code, vat_rate) => {
    expect(parseVatOptions(options)).toEqual({ seller: { country_code, vat_rate } })
  })

  it.each([
    [
      "a seller outside the EU",
      { seller: { country_code: "CH", vat_rate: 8.1 } },
      /VAT rules apply/,
    ],
    ["a rate of nothing", { seller: { vat_rate: 0 } }, /vat_rate/],
    ["a rate of more than everything", { seller: { vat_rate: 120 } }, /vat_rate/],
    ["a word that they don't know", { vendor: {} }, /vendor/],
    ["a word that the seller doesn't know", { seller: { rate: 20 } }, /rate/],
  ])("refuse %s", (_, options, message) => {
    expect(() => parseVatOptions(options)).toThrow(message)
  })
})
