import { type Buyer, decideVat } from "./decide-vat"
import { STANDARD_RATES, standardRateOn } from "./standard-rates"
import { taxLinesOf } from "./tax-lines"

const SELLER = { country_code: "FR" }
const DAY = "2026-06-01"

const consumer: Buyer = { kind: "private" }
const company = (country_code: string, vat_number: string | null = null): Buyer => ({
  kind: "business",
  country_code,
  vat_number,
})

/** What a buyer is charged by a French shop: percent, code, mention and source. */
const chargedTo = (buyer: Buyer, country_code: string, postal_code?: string) => {
  const decision = decideVat({ seller: SELLER, buyer, delivery: { country_code, postal_code } })
  const [line] = taxLinesOf(
    decision,
    SELLER,
    { day: DAY, locale: "fr-FR" },
    {
      country_code,
      items: [{ line_item: { id: "item", product_id: "prod" }, rates: [] }],
      shipping: [],
    },
    "vat",
  )
  const mention = line?.rate === 0 ? line.name : null
  return [line?.rate, line?.code, mention, decision.source]
}

const DISTANCE = "art. 33(a)"
const DOMESTIC = "art. 32"
const NOT_EXEMPT = "art. 32 and 138(1)(b)"
const INTRA = ["FR-262TER-I", "Exonération TVA, art. 262 ter I du CGI", "art. 138(1)"]
const EXPORT = ["FR-262-I", "Exonération TVA, art. 262 I du CGI", "art. 146(1)(a)"]
const OVERSEAS = ["FR-294", "Exonération TVA, art. 294 du CGI", "art. 146(1)(a)"]

/** Every member state with a valid number of it, and the standard rate on the day. */
const STATES: [country: string, number: string, rate: number][] = [
  ["AT", "ATU12345678", 20],
  ["BE", "BE0123456789", 21],
  ["BG", "BG123456789", 20],
  ["CY", "CY12345678X", 19],
  ["CZ", "CZ12345678", 21],
  ["DE", "DE129273398", 19],
  ["DK", "DK12345678", 25],
  ["EE", "EE123456789", 24],
  ["ES", "ESB12345674", 21],
  ["FI", "FI12345678", 25.5],
  ["GR", "EL094019245", 24],
  ["HR", "HR12345678901", 25],
  ["HU", "HU12345678", 27],
  ["IE", "IE1234567X", 23],
  ["IT", "IT12345678901", 22],
  ["LT", "LT123456789", 21],
  ["LU", "LU12345678", 17],
  ["LV", "LV12345678901", 21],
  ["MT", "MT12345678", 18],
  ["NL", "NL123456789B01", 21],
  ["PL", "PL1234567890", 23],
  ["PT", "PT123456789", 23],
  ["RO", "RO12345678", 21],
  ["SE", "SE123456789012", 25],
  ["SI", "SI12345678", 22],
  ["SK", "SK1234567890", 23],
]

describe.each(STATES)("VAT of a French shop in %s", (country, number, rate) => {
  it(`is ${rate} % for a consumer, declared through the one-stop shop`, () => {
    expect(chargedTo(consumer, country)).toEqual([rate, `${country}-${rate}`, null, DISTANCE])
  })

  it("isn't charged to a company with a valid number of any other state", () => {
    expect(chargedTo(company(country, number), country)).toEqual([0, ...INTRA])
    expect(chargedTo(company("CH", number), country)).toEqual([0, ...INTRA])
  })

  it("is that of France for a company without a confirmed number, or with a French one", () => {
    for (const buyer of [company(country), company("CH"), company(country, "FR40303265045")]) {
      expect(chargedTo(buyer, country)).toEqual([20, "FR-20", null, NOT_EXEMPT])
    }
  })
})

describe("VAT of a French shop in places with rules of their own", () => {
  it.each<[place: string, country: string, code: string | undefined, expected: unknown[]]>([
    ["mainland France", "FR", "33000", [20, "FR-20", null, DOMESTIC]],
    ["France, where the postal code is missing", "FR", undefined, [20, "FR-20", null, DOMESTIC]],
    [
      "Corsica, whose standard rate is the mainland's",
      "FR",
      "20000",
      [20, "FR-20", null, DOMESTIC],
    ],
    ["Monaco", "MC", "98000", [20, "FR-20", null, DOMESTIC]],
    ["Monaco as a town in France", "FR", "98000", [20, "FR-20", null, DOMESTIC]],
    ["Madeira", "PT", "9000-018", [22, "PT-30-22", null, DISTANCE]],
    ["Porto Santo", "PT", "9400-001", [22, "PT-30-22", null, DISTANCE]],
    ["the Azores", "PT", "9500-150", [16, "PT-20-16", null, DISTANCE]],
    [
      "Lesbos, whose lower rate is for its own sellers",
      "GR",
      "81100",
      [24, "GR-24", null, DISTANCE],
    ],
    ["Jungholz, likewise", "AT", "6691", [20, "AT-20", null, DISTANCE]],
    ["the Balearic Islands", "ES", "07001", [21, "ES-21", null, DISTANCE]],
    ["Northern Ireland", "GB", "BT1 5GS", [20, "XI-20", null, DISTANCE]],
    ["Guadeloupe", "GP", "97110", [0, ...OVERSEAS]],
    ["Martinique", "MQ", "97200", [0, ...OVERSEAS]],
    ["Guyane", "GF", "97300", [0, ...OVERSEAS]],
    ["La Réunion", "RE", "97400", [0, ...OVERSEAS]],
    ["Mayotte", "YT", "97600", [0, ...OVERSEAS]],
    ["La Réunion as a part of France", "FR", "97490 Cedex", [0, ...OVERSEAS]],
    ["Guadeloupe as a part of France", "fr", "97110", [0, ...OVERSEAS]],
    ["Saint-Barthélemy as a part of France", "FR", "97133", [0, ...EXPORT]],
    ["Saint-Martin as a part of France", "FR", "97150", [0, ...EXPORT]],
    ["Saint-Martin", "MF", "97150", [0, ...EXPORT]],
    ["Saint-Pierre-et-Miquelon as a part of France", "FR", "97500", [0, ...EXPORT]],
    ["New Caledonia", "NC", "98800", [0, ...EXPORT]],
    ["French Polynesia as a part of France", "FR", "98714", [0, ...EXPORT]],
    ["Wallis and Futuna", "WF", "98600", [0, ...EXPORT]],
    ["Las Palmas", "ES", "35001", [0, ...EXPORT]],
    ["Tenerife", "ES", "38001", [0, ...EXPORT]],
    ["Ceuta", "ES", "51001", [0, ...EXPORT]],
    ["Melilla", "ES", "52001", [0, ...EXPORT]],
    ["Büsingen", "DE", "78266", [0, ...EXPORT]],
    ["Helgoland", "DE", "27498", [0, ...EXPORT]],
    ["Livigno", "IT", "23041", [0, ...EXPORT]],
    ["Campione d'Italia", "IT", "22061", [0, ...EXPORT]],
    ["San Marino", "SM", "47890", [0, ...EXPORT]],
    ["San Marino as a town in Italy", "IT", "47893", [0, ...EXPORT]],
    ["Mount Athos", "GR", "630 86", [0, ...EXPORT]],
    ["Åland", "AX", "22100", [0, ...EXPORT]],
    ["Åland as a part of Finland", "FI", "22100", [0, ...EXPORT]],
    ["Greenland as a part of Denmark", "DK", "3900", [0, ...EXPORT]],
    ["the Faroe Islands as a part of Denmark", "DK", "FO-100", [0, ...EXPORT]],
    ["Great Britain", "GB", "SW1A 1AA", [0, ...EXPORT]],
    ["the Isle of Man", "IM", "IM1 1AA", [0, ...EXPORT]],
    ["Switzerland", "CH", "8001", [0, ...EXPORT]],
    ["Norway", "NO", "0150", [0, ...EXPORT]],
    ["the United States", "US", "90001", [0, ...EXPORT]],
  ])("is for a consumer in %s (%s %s)", (_, country, code, expected) => {
    expect(chargedTo(consumer, country, code)).toEqual(expected)
    // Outside the EU's VAT territory and at home it doesn't matter who buys.
    if (expected[0] === 0 || expected[3] === DOMESTIC) {
      for (const buyer of [company("DE"), company("DE", "DE129273398"), company("FR")]) {
        expect(chargedTo(buyer, country, code)).toEqual(expected)
      }
    }
  })

  it.each<[string, Buyer, country: string, code: string | undefined, expected: unknown[]]>([
    ["an Irish number of the North", company("GB", "XI366303068"), "GB", "BT1 5GS", [0, ...INTRA]],
    ["a German number", company("DE", "DE129273398"), "GB", "BT1 5GS", [0, ...INTRA]],
    ["no number", company("GB"), "GB", "BT1 5GS", [20, "FR-20", null, NOT_EXEMPT]],
    [
      "a number of Great Britain",
      company("GB", "GB366303068"),
      "GB",
      "BT1 5GS",
      [20, "FR-20", null, NOT_EXEMPT],
    ],
    ["a Portuguese number in Madeira", company("PT", "PT123456789"), "PT", "9000", [0, ...INTRA]],
    ["no number in Madeira", company("PT"), "PT", "9000", [20, "FR-20", null, NOT_EXEMPT]],
    [
      "a Swiss number",
      company("CH", "CHE116281710"),
      "DE",
      "10115",
      [20, "FR-20", null, NOT_EXEMPT],
    ],
    [
      "a French number, for a company of Monaco",
      company("MC", "FR56000010000"),
      "IT",
      "20121",
      [20, "FR-20", null, NOT_EXEMPT],
    ],
  ])("is for a company with %s (%j, to %s %s)", (_, buyer, country, code, expected) => {
    expect(chargedTo(buyer, country, code)).toEqual(expected)
  })
})

describe("The table of standard rates", () => {
  it.each([
    ["EE", "2025-06-30", 22],
    ["EE", "2025-07-01", 24],
    ["RO", "2025-07-31", 19],
    ["RO", "2025-08-01", 21],
    ["SK", "2024-12-31", 20],
    ["SK", "2025-01-01", 23],
    ["FI", "2024-08-31", 24],
    ["FI", "2024-09-01", 25.5],
  ])("gives the rate of %s on %s", (area, day, rate) => {
    expect(standardRateOn(area, day)).toBe(rate)
  })

  it("has the rates of each area in the order of their days", () => {
    for (const rates of Object.values(STANDARD_RATES)) {
      const days = rates.map(([since]) => since)
      expect(days).toEqual([...days].sort((a, b) => a.localeCompare(b)))
    }
  })
})
