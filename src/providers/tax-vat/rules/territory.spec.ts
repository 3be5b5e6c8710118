import fc from "fast-check"
import { vatTerritoryOf, vatTerritoryOfNumber } from "./territory"

describe("the VAT territory of a place", () => {
  it.each([
    ["Berlin", "de", "10115", "DE"],
    ["Thessaloniki", "GR", "54621", "GR"],
    ["a German place without a postal code", "de", undefined, "DE"],
    ["a French place with an empty postal code", "FR", "", "FR"],
    ["Corsica", "fr", "20000", "FR"],
    ["the Balearic Islands", "es", "07001", "ES"],
    ["Madeira", "pt", "9000-018", "PT"],
    ["Cabiate, whose code was Campione's too", "it", "22060", "IT"],
    ["Valdisotto, whose code was Livigno's too", "it", "23030", "IT"],
    ["a place whose code is Åland's, elsewhere", "fr", "22100", "FR"],
    ["Monaco", "mc", "98000", "FR"],
    ["Monaco without a postal code", "MC", null, "FR"],
    ["Monaco, taken for a town in France", "fr", "98000", "FR"],
    ["a company's post box in Monaco", "fr", "98015 Cedex", "FR"],
    ["Belfast", "gb", "BT1 5GS", "XI"],
    ["Derry, in small letters", "GB", " bt48 6dq", "XI"],
  ])("is, for %s (%s %s), %s", (_, country_code, postal_code, territory) => {
    expect(vatTerritoryOf({ country_code, postal_code })).toBe(territory)
  })

  it.each([
    ["New York", "us", "10001"],
    ["Zürich", "ch", "8001"],
    ["London", "gb", "SW1A 1AA"],
    ["Bath", "gb", "BA1 1LZ"],
    ["a British place without a postal code", "gb", undefined],
    ["the Isle of Man", "im", "IM1 1AA"],
    ["Las Palmas", "es", "35001"],
    ["Tenerife, with the letter of the country", "es", "E-38001"],
    ["Ceuta", "es", "51001"],
    ["Melilla", "es", "52001"],
    ["Büsingen", "de", "78266"],
    ["Helgoland", "de", "D-27498"],
    ["Livigno", "it", "23041"],
    ["Campione d'Italia", "it", "22061"],
    ["Åland", "ax", "22100"],
    ["Åland, as a part of Finland", "fi", "AX-22100"],
    ["Mount Athos", "gr", "630 86"],
    ["Saint-Denis, as a town in France", "fr", "97400"],
    ["Sainte-Clotilde with its Cedex", "fr", "97490 Cedex 9"],
    ["Nouméa, as a town in France", "fr", "98 800"],
  ])("is none for %s (%s %s)", (_, country_code, postal_code) => {
    expect(vatTerritoryOf({ country_code, postal_code })).toBeNull()
  })

  it.each(["GP", "MQ", "RE", "GF", "YT", "BL", "MF", "PM", "WF", "PF", "NC", "TF"])(
    "is none for the French overseas country code %s",
    (country_code) => {
      expect(vatTerritoryOf({ country_code })).toBeNull()
    },
  )

  it("is read from any postal code without failing", () => {
    const country = fc.constantFrom("DE", "ES", "FI", "FR", "GR", "IT", "GB", "MC", "US")
    fc.assert(
      fc.property(country, fc.string(), (country_code, postal_code) => {
        const home = country_code === "MC" ? "FR" : country_code === "GB" ? "XI" : country_code
        expect([home, null]).toContain(vatTerritoryOf({ country_code, postal_code }))
      }),
    )
  })
})

describe("the VAT territory of a number", () => {
  it.each([
    ["DE129273398", "DE"],
    ["EL094019245", "GR"],
    ["XI366303068", "XI"],
    ["FR40303265045", "FR"],
  ])("is, for %s, %s", (number, territory) => {
    expect(vatTerritoryOfNumber(number)).toBe(territory)
  })

  it.each(["GB366303068", "CHE116281710", "129273398", ""])("is none for %j", (number) => {
    expect(vatTerritoryOfNumber(number)).toBeNull()
  })
})
