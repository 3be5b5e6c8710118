import fc from "fast-check"
import { isSiren } from "./french-ids"
import {
  frenchVatNumberOf,
  parseVatNumber,
  splitVatNumber,
  vatCountryOf,
  compactVatNumber,
} from "./vat-number"

/** Numbers of each country, in every form it has. */
const EXAMPLES: Record<string, string[]> = {
  AT: ["ATU13585627"],
  BE: ["BE0428759497", "BE1000341796"],
  BG: ["BG175074752", "BG7523169263"],
  CY: ["CY10259033P"],
  CZ: ["CZ25123891", "CZ640903926", "CZ7103192745"],
  DE: ["DE136695976"],
  DK: ["DK13585628"],
  EE: ["EE100931558"],
  ES: ["ESB58378431", "ES54362315K", "ESX2482300W"],
  FI: ["FI20774740"],
  FR: ["FR83404833048", "FR40303265045", "FRK7399859412", "FR4Z123456782", "FRAB399859412"],
  GR: ["EL094259216"],
  HR: ["HR33392005961"],
  HU: ["HU12892312"],
  IE: ["IE6433435F", "IE6433435OA", "IE8D79739I", "IE8+79739I", "IE8*79739I"],
  IT: ["IT00743110157"],
  LT: ["LT119511515", "LT100001919017"],
  LU: ["LU15027442"],
  LV: ["LV40003521600"],
  MT: ["MT11679112"],
  NL: ["NL004495445B01"],
  PL: ["PL8567346215"],
  PT: ["PT501964843"],
  RO: ["RO18547290", "RO19"],
  SE: ["SE556188840401"],
  SI: ["SI50223054"],
  SK: ["SK2022749619"],
  XI: ["XI110305878", "XI110305878001", "XIGD001", "XIHA500"],
}

const EXAMPLE_ROWS = Object.entries(EXAMPLES).flatMap(([country, numbers]) =>
  numbers.map((number) => ({ country, number })),
)

const anyExample = fc.constantFrom(...EXAMPLE_ROWS)
const countries = Object.keys(EXAMPLES)

describe("A VAT number", () => {
  it("has a format in each member state and in Northern Ireland", () => {
    expect(countries).toHaveLength(27 + 1)
  })

  it.each(EXAMPLE_ROWS)("of $country may be $number", ({ country, number }) => {
    expect(parseVatNumber(number, country)).toBe(number)
    expect(vatCountryOf(number)).toBe(country)
  })

  it.each(EXAMPLE_ROWS)("of $country isn't $number with a character more", (example) => {
    expect(parseVatNumber(`${example.number}Ä`, example.country)).toBeNull()
    expect(parseVatNumber(`${example.number}0000000000`, example.country)).toBeNull()
    expect(parseVatNumber(example.number.slice(0, 3), example.country)).toBeNull()
  })

  it.each([
    ["de 136 695 976", "DE", "DE136695976"],
    ["fr 83.404.833.048", "fr", "FR83404833048"],
    ["NL0044.95.445.B.01", "nl", "NL004495445B01"],
    ["BE 0428-759–497", "BE", "BE0428759497"],
    ["IT\u00A0007\u202F4311\u200B0157\n", "IT", "IT00743110157"],
    ["ie6433435oa", "IE", "IE6433435OA"],
  ])("%j of %s is kept as %s", (text, country, number) => {
    expect(parseVatNumber(text, country)).toBe(number)
  })

  it.each([
    ["136695976", "DE", "DE136695976"],
    ["U13585627", "AT", "ATU13585627"],
    ["B58378431", "ES", "ESB58378431"],
    ["83 404 833 048", "FR", "FR83404833048"],
    ["094259216", "GR", "EL094259216"],
    ["GR 094259216", "GR", "EL094259216"],
    ["el094259216", "gr", "EL094259216"],
    ["XI 110 3058 78", "GB", "XI110305878"],
    ["FR 53 000004605", "MC", "FR53000004605"],
  ])("%j of %s gets the prefix of its country: %s", (text, country, number) => {
    expect(parseVatNumber(text, country)).toBe(number)
  })

  it.each([
    ["without an explicit XI", "110305878", "GB"],
    ["of Great Britain", "GB110305878", "GB"],
    ["of Switzerland", "CHE123456788MWST", "CH"],
    ["of the United States", "123456789", "US"],
    ["of Norway", "NO995525828MVA", "NO"],
    ["of a one-stop shop", "EU826010755", "IE"],
    ["of no country", "FR83404833048", ""],
    ["of something that isn't a country", "FR83404833048", "__proto__"],
    ["of a neighbour", "DE136695976", "AT"],
    ["of a neighbour, that would do as a French key and SIREN", "DE136695976", "FR"],
    ["with the ISO code in place of the prefix", "MC53000004605", "MC"],
    ["that lacks its prefix, with a key of two letters", "AB399859412", "FR"],
    ["with a prefix twice", "DEDE136695976", "DE"],
    ["that is empty", "", "FR"],
    ["that is a prefix", "FR", "FR"],
    ["of Austria without its U", "ATX13585627", "AT"],
    ["of Belgium with a 2 in front", "BE2428759497", "BE"],
    ["of Belgium as it was before 2008", "BE428759497", "BE"],
    ["of Spain with digits at both ends", "ES123456789", "ES"],
    ["of the Netherlands without its B", "NL004495445C01", "NL"],
    ["of Lithuania between its two lengths", "LT1195115150", "LT"],
    ["of Northern Ireland between its two lengths", "XI1103058780", "GB"],
    ["in wide digits", "DE１３６６９５９７６", "DE"],
    ["with a slash", "DE136/695/976", "DE"],
  ])("%s is refused: %s (%s)", (_, text, country) => {
    expect(parseVatNumber(text, country)).toBeNull()
  })

  it("is normal once and for all, in whatever case and with whatever between", () => {
    const separator = fc.constantFrom("", " ", ".", "-", "\u00A0", "\u202F", "\u2011")
    const gaps = fc.array(separator, { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(anyExample, gaps, fc.boolean(), ({ country, number }, between, small) => {
        const written = Array.from(number, (character, at) => between[at]! + character).join("")
        const text = small ? written.toLowerCase() : written
        expect(parseVatNumber(text, country)).toBe(number)
        expect(parseVatNumber(number, vatCountryOf(number)!)).toBe(number)
      }),
    )
  })

  it("is always what it was normalized to, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...countries), (text, country) => {
        const number = parseVatNumber(text, country)
        if (number === null) return
        expect(parseVatNumber(number, country)).toBe(number)
        expect(compactVatNumber(number)).toBe(number)
        expect(vatCountryOf(number)).toBe(country)
      }),
    )
  })

  it("belongs to one country only", () => {
    fc.assert(
      fc.property(anyExample, fc.constantFrom(...countries), ({ country, number }, other) => {
        expect(parseVatNumber(number, other) !== null).toBe(country === other)
      }),
    )
  })

  it("is split where its prefix ends", () => {
    expect(splitVatNumber("EL094259216")).toEqual({ prefix: "EL", national: "094259216" })
  })

  it.each(["GB110305878", "CHE123456788", "US1", "GR094259216", "", "F"])(
    "%j, which VIES doesn't know, has no member state",
    (number) => expect(vatCountryOf(number)).toBeNull(),
  )
})

describe("A French VAT number", () => {
  const anySiren = fc
    .integer({ min: 1, max: 99_999_999 })
    .map((start) => String(start).padStart(8, "0"))
    .map((start) => Array.from("0123456789", (last) => start + last).find(isSiren)!)
  const oneToNine = fc.integer({ min: 1, max: 9 })

  const withAnotherDigit = (text: string, at: number, more: number): string =>
    `${text.slice(0, at)}${(Number(text[at]) + more) % 10}${text.slice(at + 1)}`

  it.each([
    ["404833048", "FR83404833048"],
    ["303265045", "FR40303265045"],
    ["732829320", "FR44732829320"],
  ])("of the SIREN %s is %s", (siren, number) => {
    expect(frenchVatNumberOf(siren)).toBe(number)
  })

  it.each(["404833049", "000000000", "404 833 048", "", "40483304800000"])(
    "isn't made from %j, which is no SIREN",
    (text) => expect(frenchVatNumberOf(text)).toBeNull(),
  )

  it("of any SIREN is taken, and with any other key of digits refused", () => {
    fc.assert(
      fc.property(anySiren, fc.integer({ min: 1, max: 99 }), (siren, more) => {
        const number = frenchVatNumberOf(siren)!
        expect(parseVatNumber(number, "FR")).toBe(number)
        const otherKey = String((Number(number.slice(2, 4)) + more) % 100).padStart(2, "0")
        expect(parseVatNumber(`FR${otherKey}${siren}`, "FR")).toBeNull()
      }),
    )
  })

  it("with one wrong digit is always refused", () => {
    fc.assert(
      fc.property(anySiren, fc.integer({ min: 2, max: 12 }), oneToNine, (siren, at, more) => {
        const number = withAnotherDigit(frenchVatNumberOf(siren)!, at, more)
        expect(parseVatNumber(number, "FR")).toBeNull()
      }),
    )
  })

  it.each([
    ["whose key is right, but whose SIREN isn't one", "FR86404833049"],
    ["with an O in its key", "FRO7399859412"],
    ["with an I in its key", "FR1I399859412"],
    ["that is a SIREN without a key", "FR404833048"],
    ["of Monaco with a wrong key", "FR54000004605"],
  ])("%s is refused: %s", (_, text) => {
    expect(parseVatNumber(text, "FR")).toBeNull()
  })

  it("of Monaco has a key, but no SIREN to check", () => {
    expect(isSiren("000004605")).toBe(false)
    expect(parseVatNumber("FR53000004605", "FR")).toBe("FR53000004605")
    expect(vatCountryOf("FR53000004605")).toBe("FR")
  })
})
