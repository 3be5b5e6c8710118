import fc from "fast-check"
import type { Language } from "../../../shared/language"
import { readAmount } from "./typed-amount"

const MARKS = { en: { decimal: ".", group: "," }, fr: { decimal: ",", group: " " } }

/** An input of money, as the library behind it keeps what is read and groups its digits. */
const anInput = (language: Language, decimals = 2) => {
  const { decimal, group } = MARKS[language]
  let isByComma = false
  let shown = ""
  const change = (typed: string) => {
    const read = readAmount({ typed, before: shown.replaceAll(group, ""), isByComma }, language)
    isByComma = read.isByComma
    const kept = read.text.replaceAll(group, "").replace(/[^\d.,]/g, "")
    const [whole = "", fraction] = kept.split(decimal)
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
    shown = fraction === undefined ? grouped : grouped + decimal + fraction.slice(0, decimals)
    return shown
  }
  return {
    paste: change,
    type: (keys: string) => Array.from(keys).reduce((_, key) => change(shown + key), ""),
    takeBack: () => change(shown.slice(0, -1)),
  }
}

describe("who types an amount in French", () => {
  it.each([
    ["195,50", "195,50"],
    ["195.50", "195,50"],
    ["1950.5", "1 950,5"],
    ["12.5.", "12,5"],
    [".5", ",5"],
    ["19550", "19 550"],
  ])("may use the point of the numeric keypad: %s", (keys, shown) => {
    expect(anInput("fr").type(keys)).toBe(shown)
  })

  it.each([
    ["1.234,56", "1 234,56"],
    ["1 234,56 €", "1 234,56"],
    ["$1,234.56", "1 234,56"],
    ["1234.56", "1 234,56"],
  ])("may paste it from elsewhere: %s", (text, shown) => {
    expect(anInput("fr").paste(text)).toBe(shown)
  })
})

describe("who types an amount in English", () => {
  it.each([
    ["195.50", "195.50"],
    ["195,50", "195.50"],
    ["195,5", "195.5"],
    ["19550", "19,550"],
    ["19,550", "19,550"],
    ["19,550.25", "19,550.25"],
    ["1,234,567.8", "1,234,567.8"],
    ["1,234,56", "1,234.56"],
    ["12.5,", "12.5"],
  ])("may use a comma for decimals or for thousands: %s", (keys, shown) => {
    expect(anInput("en").type(keys)).toBe(shown)
  })

  it.each([
    ["195,50", "195.50"],
    ["1,955", "1,955"],
    ["1.234,56", "1,234.56"],
    ["1,234.56", "1,234.56"],
  ])("may paste it from elsewhere: %s", (text, shown) => {
    expect(anInput("en").paste(text)).toBe(shown)
  })

  it("may take digits back", () => {
    const input = anInput("en")
    input.type("1955")
    expect(input.takeBack()).toBe("195")
    expect(input.takeBack()).toBe("19")
  })

  it("may write three decimals in a currency that has as many", () => {
    expect(anInput("en", 3).type("1.2345")).toBe("1.234")
    expect(anInput("en", 3).type("1,234")).toBe("1,234")
  })
})

it.each(["en", "fr"] as const)(
  "an amount typed in %s as it is shown is shown as it is",
  (language) => {
    const cents = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(cents, (amount) => {
        const { decimal, group } = MARKS[language]
        const [whole = "", fraction = ""] = (amount / 100).toFixed(2).split(".")
        const shown = whole.replace(/\B(?=(\d{3})+$)/g, group) + decimal + fraction
        expect(anInput(language).type(shown)).toBe(shown)
        expect(anInput(language).paste(shown)).toBe(shown)
      }),
    )
  },
)
