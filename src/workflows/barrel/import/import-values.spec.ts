import { BARREL_STATUSES } from "../../../modules/barrel/types"
import { BARREL_VOCABULARY, STATUS_LABELS } from "../../../modules/barrel/vocabulary"
import {
  codeReader,
  entriesOf,
  readBoolean,
  readCountry,
  readDay,
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

describe("A price", () => {
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
  ])("may be written %p", (cell, value) => {
    expect(readDay(cell)).toEqual({ value })
  })

  it.each(["31/02/2026", "2026-13-01", "29/02/2023", "03/31/2026", "hier", "2026"])(
    "that is none, such as %p, is refused",
    (cell) => {
      expect(readDay(cell)).toEqual({ error: withMessage("31/03/2026") })
    },
  )
})

it("Several entries of a cell stand between bars", () => {
  expect(entriesOf(" a | b||c ")).toEqual(["a", "b", "c"])
  expect(entriesOf("|")).toEqual([])
})
