import type { KnownWord } from "./dictionary"
import { matchQuery, MAX_TERMS, rankQueries, termsOf } from "./terms"

/** A word whose stem is all but its last letter, if it has more than three. */
const word = (text: string): KnownWord => ({
  text,
  stems: text.length > 3 ? [`/${text.slice(0, -1)}`] : [],
  stop: text === "de",
})
const words = (text: string) => text.split(" ").map(word)
const options = { strategy: "all" as const, synonyms: [], hasStrict: false }

describe("A query", () => {
  it.each([
    ["fut", "all", "'fut'"],
    ["fut vin", "all", "'fut' & 'vin'"],
    ["fut vin", "any", "'fut' | 'vin'"],
    ["fut vin", "last", "'fut' & ('vin' | 'vin':*)"],
    ["chene", "all", "('chene' | '/chen')"],
    ["fut de vin", "all", "'fut' & 'vin'"],
    ["de", "all", "'de'"],
    ["fut de", "last", "'fut'"],
  ] as const)("%j (%s) asks for %s", (text, strategy, query) => {
    expect(matchQuery(termsOf(words(text), { ...options, strategy }), strategy)).toBe(query)
  })

  it.each([
    ["bordelaise", "('bordelaise' | '/bordelais' | ('bordeaux' | '/bordeau'))"],
    // The stem is the same.
    ["bordeauy", "('bordeauy' | '/bordeau' | ('bordelaise' | '/bordelais'))"],
    ["tun", "('tun' | ('big' <-> 'cask'))"],
    ["big fut", "'big' & 'fut'"],
  ])("%j knows synonyms: %s", (text, query) => {
    const synonyms = [
      [words("bordelaise"), words("bordeaux")],
      [words("tun"), [word("big"), { ...word("cask"), stems: [] }]],
    ]
    expect(matchQuery(termsOf(words(text), { ...options, synonyms }), "all")).toBe(query)
  })

  it("takes the words of a known phrase together", () => {
    const synonyms = [[words("big tub"), words("tun")]]
    expect(termsOf(words("fut big tub"), { ...options, synonyms })).toEqual([
      { word: "fut", exact: "'fut'", near: [], far: [] },
      { exact: "('big' & 'tub')", near: ["('big' & 'tub')", "'tun'"], far: [] },
    ])
  })

  it("also asks for words that have to be spelt right, where a field has such", () => {
    const terms = termsOf(words("fut"), { ...options, hasStrict: true })
    expect(matchQuery(terms, "all")).toBe("('fut' | '=fut')")
  })

  it("isn't endless", () => {
    const many = Array.from({ length: 100 }, (_, at) => word(`w${at}`))
    expect(termsOf(many, options)).toHaveLength(MAX_TERMS)
  })

  it("ranks whole words above the other ways to match", () => {
    expect(rankQueries([{ exact: "'a'", near: ["'/b'"], far: ["'c'"] }])).toEqual([
      { query: "'a'", factor: 1 },
      { query: "'/b'", factor: 0.4 },
      { query: "'c'", factor: 0.1 },
    ])
  })
})
