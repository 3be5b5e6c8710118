import type { QuoteAddress } from "../../modules/quote/types"
import { startingAddress } from "./own-addresses"

const address = (parts: Partial<QuoteAddress>) => ({ country_code: "gb", ...parts }) as QuoteAddress
const OWN = address({ address_1: "1 High Street", city: "Belfast", postal_code: "BT1 5GS" })

describe("The address that a quote starts with", () => {
  it.each([
    ["the own, where the cart has none", null, OWN, OWN],
    ["the own, where the cart has no more than its country", address({}), OWN, OWN],
    ["none, where there is none", null, null, null],
  ])("is %s", (_, given, own, expected) => {
    expect(startingAddress(given, own)).toEqual(expected)
  })

  it("is the cart's where it says more, or another country", () => {
    for (const given of [address({ city: "Leeds" }), address({ country_code: "us" })]) {
      expect(startingAddress(given, OWN)).toEqual(given)
    }
  })
})
