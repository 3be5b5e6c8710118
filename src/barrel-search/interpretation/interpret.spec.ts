import fc from "fast-check"
import { BARREL_VOCABULARY } from "../../modules/barrel/vocabulary"
import { interpret } from "./interpret"

/** Wishes in short: `wood=american_oak`, `volume_liters=500-500`. */
const short = (q: string) => {
  const { wishes, words } = interpret(q)
  const told = wishes.map((wish) =>
    wish.field === "volume_liters"
      ? `volume_liters=${wish.min}-${wish.max}`
      : `${wish.field}=${wish.codes.join("|")}`,
  )
  return [...told, ...(words ? [`"${words}"`] : [])].join(" ")
}

describe("a query in the language of the trade", () => {
  it.each([
    ["500L", "volume_liters=500-500"],
    ["500 l", "volume_liters=500-500"],
    ["225-litre barrel", "volume_liters=225-225"],
    ["foudre 2 000 L", "format=foudre volume_liters=2000-2000"],
    ["1,200 litres", "volume_liters=1200-1200"],
    ["5 hl", "volume_liters=500-500"],
    ["2,5 hl", "volume_liters=250-250"],
    ["53 gallons", "volume_liters=194-207"],
    ["225", "volume_liters=225-225"],
    ["300 ou 400 litres", "volume_liters=300-300 volume_liters=400-400"],
    ["2012", "year=2012"],
    ["36 mois", '"36 mois"'],
    ["27 mm staves", 'condition=parts "27 mm staves"'],
  ])("reads volumes and years: %s", (q, expected) => {
    expect(short(q)).toBe(expected)
  })

  it.each([
    ["2 vins", "fills=2 previous_content=red_wine|white_wine|sweet_wine|rose_wine|sparkling_wine"],
    ["barrique 1 vin rouge", "format=barrique_bordelaise fills=1 previous_content=red_wine"],
    ["second fill", "fills=2"],
    ["2nd fill bourbon", "fills=2 previous_content=bourbon"],
    ["first fill sherry butt", "fills=1 previous_content=sherry format=butt"],
    ["premier remplissage", "fills=1"],
  ])("reads how often a barrel was filled: %s", (q, expected) => {
    expect(short(q)).toBe(expected)
  })

  it.each([
    ["M+", "toast=medium_plus"],
    ["MT+", "toast=medium_plus"],
    ["medium+", "toast=medium_plus"],
    ["chauffe M+ allier", "toast=medium_plus forest=allier"],
    ["chauffe moyenne plus", "toast=medium_plus"],
    ["chauffe moyenne", "toast=medium"],
    ["chauffe forte", "toast=heavy"],
    ["HT", "toast=heavy"],
    ["char 3", "char_level=3"],
    ["#3", "char_level=3"],
    ["no. 4 char", "char_level=4"],
    ["brûlage n° 4", "char_level=4"],
    ["charred barrel", "char_level=1|2|3|4"],
  ])("reads toasts and chars: %s", (q, expected) => {
    expect(short(q)).toBe(expected)
  })

  it.each([
    ["ex-sherry", "previous_content=sherry"],
    ["ex-porto", "previous_content=port"],
    ["ex-vin", "previous_content=red_wine|white_wine|sweet_wine|rose_wine|sparkling_wine"],
    ["fût bourbon 200l", "previous_content=bourbon volume_liters=200-200"],
    ["chêne d'Amérique", "wood=american_oak"],
    ["demimuid", "format=demi_muid"],
    ["barrique neuve", "format=barrique_bordelaise use=new"],
    ["used barrels", "use=used"],
    ["barrique d'occasion", "format=barrique_bordelaise use=used"],
    ["grade A", "condition=wine_grade_a"],
    ["pièces détachées", "condition=parts"],
    ["pièce bourguignonne", "format=piece_bourguignonne"],
    ["cerclage châtaignier", '"cerclage châtaignier"'],
    ["chestnut hoops", '"chestnut hoops"'],
  ])("reads contents, woods, formats and conditions: %s", (q, expected) => {
    expect(short(q)).toBe(expected)
  })

  it.each(["Margaux", "grain fin de garde", "MIL-BB225-001", "BO200", "bench-77", "?", ""])(
    "leaves as it is what it doesn't know: %s",
    (q) => {
      expect(interpret(q)).toEqual({ wishes: [], words: q })
    },
  )

  it("keeps the words that it doesn't know beside its wishes", () => {
    expect(short("whisky tourbé 50L")).toBe('previous_content=whisky volume_liters=50-50 "tourbé"')
  })

  it("knows the labels of every wood and format but 'other' in both languages", () => {
    const unknown = [...BARREL_VOCABULARY.wood, ...BARREL_VOCABULARY.format]
      .filter(({ value }) => value !== "other")
      .flatMap(({ label }) => [label.en, label.fr])
      .filter((label) => !interpret(label).wishes.length)
    expect(unknown).toEqual([])
  })

  const anyQuery = fc.oneof(
    fc.string({ maxLength: 60, unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom("500", "L", "ex", "sherry", "M", "+", "#", "3", "vins", "de", "é'", "-"),
      )
      .map((parts) => parts.join(" ")),
  )

  it("answers any text, in no case with a word that isn't in it", () => {
    fc.assert(
      fc.property(anyQuery, (q) => {
        const { wishes, words } = interpret(q)
        const typed = q.normalize()
        for (const word of words.split(" ")) expect(typed).toContain(word.normalize())
        for (const { text } of wishes) expect(text).not.toBe("")
      }),
    )
  })

  it("understands the same in capitals and small letters, with any space between words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("500 l", "ex sherry", "m+", "#3", "2 vins", "tronçais"), {
          minLength: 1,
        }),
        (parts) => {
          const wishesOf = (q: string) => interpret(q).wishes.map((wish) => ({ ...wish, text: "" }))
          expect(wishesOf(parts.join("   ").toUpperCase())).toEqual(wishesOf(parts.join(" ")))
        },
      ),
    )
  })
})
