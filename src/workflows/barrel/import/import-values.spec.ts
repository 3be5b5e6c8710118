import { BARREL_STATUSES } from "../../../modules/barrel/types"
import { BARREL_VOCABULARY, STATUS_LABELS } from "../../../modules/barrel/vocabulary"
import {
  KILOGRAMS,
  LITRES,
  MILLIMETRES,
  codeReader,
  measureReader,
  readBoolean,
  readCountry,
  readDay,
  readKey,
  readNumber,
  readPrice,
} from "./import-values"

/** An error whose message has a text, or matches a pattern. */
const withMessage = (message: string | RegExp) =>
  expect.objectContaining({
    message:
      typeof message === "string"
        ? expect.stringContaining(message)
        : expect.stringMatching(message),
  })

const VOCABULARIES = {
  ...BARREL_VOCABULARY,
  status: BARREL_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
}

describe("A word of a vocabulary", () => {
  it.each(Object.entries(VOCABULARIES))(
    "of %s is read from its code and both labels",
    (_, entries) => {
      const read = codeReader<string>(entries)
      for (const { value, label } of entries) {
        for (const cell of [value, label.en, label.fr, label.fr.toUpperCase(), ` ${label.en} `]) {
          expect(read(cell, "fr")).toEqual({ value })
        }
      }
    },
  )

  const readWood = codeReader(BARREL_VOCABULARY.wood)

  it.each([
    ["Chêne français", "french_oak"],
    ["CHENE FRANCAIS", "french_oak"],
    ["french oak", "french_oak"],
    ["French-Oak", "french_oak"],
    ["merisier", "cherry"],
  ])("may be written %p", (cell, value) => {
    expect(readWood(cell, "fr")).toEqual({ value })
  })

  it.each(["Aucun (neuf)", "Aucun", "aucune", "AUCUN", "neuf", "None", "new", "néant"])(
    "for nothing before may be written %p",
    (cell) => {
      expect(codeReader(BARREL_VOCABULARY.previous_content)(cell, "fr")).toEqual({ value: "none" })
    },
  )

  it.each([
    ["Botte", "butt"],
    ["butt", "butt"],
    ["Botte (butt)", "butt"],
  ])("with two names may be written by one of them: %p", (cell, value) => {
    expect(codeReader(BARREL_VOCABULARY.format)(cell, "fr")).toEqual({ value })
  })

  it("that is unknown is answered with those there are, in the reader's language", () => {
    expect(readWood("plastique", "fr")).toEqual({
      error: withMessage(/^"plastique" is not known: use one of french_oak \(Chêne français\), /),
    })
    expect(readWood("plastic", "en")).toEqual({
      error: withMessage("cherry (Cherry)"),
    })
  })

  it("shared by two codes is refused, while the codes still tell them apart", () => {
    const label = { en: "Cask", fr: "Fût" }
    const read = codeReader([
      { value: "big", label },
      { value: "small", label },
    ])
    expect(read("fut", "fr")).toEqual({
      error: withMessage(/^"fut" could be big or small: use a code$/),
    })
    expect(read("small", "fr")).toEqual({ value: "small" })
  })

  it("that is the code of one and the label of another means the code", () => {
    const read = codeReader([
      { value: "port", label: { en: "Harbour", fr: "Port" } },
      { value: "harbour", label: { en: "Quay", fr: "Quai" } },
    ])
    expect(read("Harbour", "en")).toEqual({ value: "harbour" })
  })
})

describe("A country", () => {
  it.each([
    ["FR", "FR"],
    ["fr", "FR"],
    ["France", "FR"],
    ["Hongrie", "HU"],
    ["hungary", "HU"],
    ["États-Unis", "US"],
    ["USA", "US"],
    ["Royaume-Uni", "GB"],
    ["United Kingdom", "GB"],
    ["Côte d'Ivoire", "CI"],
  ])("may be written %p", (cell, value) => {
    expect(readCountry(cell)).toEqual({ value })
  })

  it.each(["ZZ", "Gascogne", "F"])("that is none, such as %p, is refused", (cell) => {
    expect(readCountry(cell)).toEqual({ error: withMessage(`"${cell}"`) })
  })
})

describe("Yes and no", () => {
  it.each(["true", "yes", "oui", "vrai", "VRAI", "1"])("say yes with %p", (cell) => {
    expect(readBoolean(cell)).toEqual({ value: true })
  })

  it.each(["false", "no", "non", "faux", "FALSE", "0"])("say no with %p", (cell) => {
    expect(readBoolean(cell)).toEqual({ value: false })
  })

  it("say nothing with another word", () => {
    expect(readBoolean("peut-être")).toEqual({ error: withMessage("yes or no") })
  })
})

describe("A number", () => {
  it.each([
    ["46.5", 46.5],
    ["46,5", 46.5],
    ["1 250,50", 1250.5],
    ["0", 0],
    ["-3", -3],
  ])("may be written %p", (cell, value) => {
    expect(readNumber(cell)).toEqual({ value })
  })

  it.each(["225 L", "many", "1e3", "3 €"])("that is none, such as %p, is refused", (cell) => {
    expect(readNumber(cell)).toEqual({ error: withMessage(`"${cell}"`) })
  })
})

describe("A measure", () => {
  it.each([
    ["225", LITRES, 225],
    ["225 L", LITRES, 225],
    ["225L", LITRES, 225],
    ["225 l.", LITRES, 225],
    ["1 250 litres", LITRES, 1250],
    ["225\u00a0Liters", LITRES, 225],
    ["2,28 hl", LITRES, 228],
    ["46,5 kg", KILOGRAMS, 46.5],
    ["46.5 Kilos", KILOGRAMS, 46.5],
    ["950 mm", MILLIMETRES, 950],
    ["95 cm", MILLIMETRES, 950],
    ["0,95 m", MILLIMETRES, 950],
    ["2,2 millimètres", MILLIMETRES, 2.2],
  ])("may be written %p", (cell, units, value) => {
    expect(measureReader(units)(cell)).toEqual({ value })
  })

  it.each(["225 kg", "L", "225 L L", "225 gal", "1,250 L", "constructor", `${"9".repeat(99)} L`])(
    "that is none in litres, such as %p, is refused",
    (cell) => {
      expect(measureReader(LITRES)(cell)).toEqual({ error: withMessage("is not a number") })
    },
  )

  it("of a very long cell is refused at once", () => {
    const before = performance.now()
    expect(measureReader(LITRES)(`${"x".repeat(99_999)}🍷`)).toHaveProperty("error")
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe("A key", () => {
  it.each([
    ["BB-1", "BB-1"],
    ["\u200bC27-ZW\u200b", "C27-ZW"],
    ["C27\u200d-\u00adZW\ufeff", "C27-ZW"],
    ["Fu\u0302t", "Fût"],
    ["00123", "00123"],
    ["1E5", "1E5"],
    ["E12", "E12"],
  ])("written %j is %j", (cell, value) => expect(readKey(cell)).toEqual({ value }))

  it.each(["3.76012E+12", "3,76012E+12", "1E+12", "-1.5e-07", "1.234567890123456E+15"])(
    "that a spreadsheet has shortened to %p is refused",
    (cell) => expect(readKey(cell)).toEqual({ error: withMessage("digits are lost") }),
  )
})

describe("A price", () => {
  it("without decimals has its thousands parted by any mark", () => {
    for (const cell of ["¥15,050", "15.050", "15 050 JPY", "15050"])
      expect(readPrice(cell, "jpy")).toEqual({ value: 15_050 })
  })

  it.each([
    ["350", 350],
    ["350,50 €", 350.5],
    ["1 250.50 EUR", 1250.5],
  ])("may be written %p", (cell, value) => {
    expect(readPrice(cell, "eur")).toEqual({ value })
  })

  it.each(["350 USD", "$1,100.00", "1.250 €", "1,250", "free"])(
    "that is none, such as %p, is refused with how to write it",
    (cell) => {
      expect(readPrice(cell, "eur")).toEqual({
        error: withMessage(/^"[^"]+" is not clearly a price in EUR: .*1250\.50/),
      })
    },
  )
})

describe("A refusal", () => {
  const LONG = `${"x".repeat(79)}🍷${"y".repeat(99_000)}`

  it.each([
    ["a word", codeReader([{ value: "oak", label: { en: "Oak", fr: "Chêne" } }])(LONG, "en")],
    ["a country", readCountry(LONG)],
    ["yes or no", readBoolean(LONG)],
    ["a number", readNumber(LONG)],
    ["a price", readPrice(LONG, "eur")],
    ["a day", readDay(LONG)],
  ])("of %s quotes the beginning of a long cell, by whole characters", (_, read) => {
    expect(read).toEqual({
      error: withMessage(/^"x{79}…" is not .{5,200}$/),
    })
  })
})

describe("A day", () => {
  it.each([
    ["2026-03-31", "2026-03-31"],
    ["31/03/2026", "2026-03-31"],
    ["1/3/2026", "2026-03-01"],
    ["29/02/2024", "2024-02-29"],
    ["31/3/26", "2026-03-31"],
    ["31/03/27", "1927-03-31"],
    ["31/12/99", "1999-12-31"],
    ["1.4.26", "2026-04-01"],
    ["31-03-2026", "2026-03-31"],
    ["2026/3/31", "2026-03-31"],
    ["31/03/2026 00:00", "2026-03-31"],
    ["2026-03-31T10:00:00Z", "2026-03-31"],
  ])("may be written %p", (cell, value) => {
    expect(readDay(cell, 2026)).toEqual({ value })
  })

  it.each([
    "31/02/2026",
    "2026-13-01",
    "29/02/2023",
    "03/31/2026",
    "3/31/26",
    "31/3-26",
    "31/3/226",
    "hier",
    "2026",
  ])("that is none, such as %p, is refused", (cell) => {
    expect(readDay(cell)).toEqual({ error: withMessage("31/03/2026") })
  })
})
