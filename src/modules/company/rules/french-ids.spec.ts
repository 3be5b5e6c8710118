import fc from "fast-check"
import { isSiren, isSiret, normalizeDigits, sirenOf } from "./french-ids"

const checkDigitOf = (digits: string, isValid: (text: string) => boolean): string =>
  Array.from("0123456789", (last) => digits + last).find(isValid)!

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

const anySiren = digits(8)
  .filter((start) => Number(start) > 0)
  .map((start) => checkDigitOf(start, isSiren))

const anySiret = fc
  .tuple(anySiren, digits(4))
  .filter(([siren]) => siren !== "356000000")
  .map(([siren, nic]) => checkDigitOf(siren + nic, isSiret))

const withAnotherDigit = (text: string, at: number, more: number): string => {
  const index = at % text.length
  const digit = (Number(text[index]) + more) % 10
  return `${text.slice(0, index)}${digit}${text.slice(index + 1)}`
}

describe("A SIREN", () => {
  it.each([
    ["732829320", true],
    ["404833048", true],
    ["005580501", true],
    ["356000000", true],
    ["732829321", false],
    ["000000000", false],
    ["73282932", false],
    ["7328293200", false],
    ["732 829 320", false],
    ["73282932O", false],
    ["７３２８２９３２０", false],
    ["732829320\n", false],
    ["", false],
  ])("%j is one: %p", (text, expected) => {
    expect(isSiren(text)).toBe(expected)
  })

  it("with one wrong digit is always refused", () => {
    fc.assert(
      fc.property(anySiren, fc.nat(8), fc.integer({ min: 1, max: 9 }), (siren, at, more) => {
        expect(isSiren(siren)).toBe(true)
        expect(isSiren(withAnotherDigit(siren, at, more))).toBe(false)
      }),
    )
  })
})

describe("A SIRET", () => {
  it.each([
    ["of a company", "73282932000074", true],
    ["with a wrong check digit", "73282932000075", false],
    ["of a SIREN that is none", "73282932100073", false],
    ["of nobody", "00000000000000", false],
    ["too short", "7328293200007", false],
    ["too long", "732829320000740", false],
    ["with spaces", "732 829 320 00074", false],
    ["that is empty", "", false],
    ["of La Poste's head office", "35600000000048", true],
    ["of a post office", "35600000049837", true],
    ["of a post office, one digit wrong", "35600000049838", false],
    ["that passes Luhn at La Poste, but isn't the head office", "35600000000014", false],
    ["that adds up to a multiple of five, but not at La Poste", "73282932000004", false],
  ])("%s (%s) is one: %p", (_, text, expected) => {
    expect(isSiret(text)).toBe(expected)
  })

  it("with one wrong digit is always refused", () => {
    fc.assert(
      fc.property(anySiret, fc.nat(13), fc.integer({ min: 1, max: 9 }), (siret, at, more) => {
        expect(isSiret(siret)).toBe(true)
        expect(isSiret(withAnotherDigit(siret, at, more))).toBe(false)
      }),
    )
  })

  it("begins with the SIREN of its company", () => {
    expect(sirenOf("73282932000074")).toBe("732829320")
    fc.assert(fc.property(anySiret, (siret) => isSiren(sirenOf(siret))))
  })
})

describe("The digits of a number", () => {
  it.each([
    ["732 829 320 00074", "73282932000074"],
    ["732.829.320", "732829320"],
    ["732\u00A0829\u202F320", "732829320"],
    ["\u200E732829320\u200B", "732829320"],
    [" 732829320\n", "732829320"],
    ["732-829-320", "732-829-320"],
    ["", ""],
  ])("of %j are %j", (text, expected) => {
    expect(normalizeDigits(text)).toBe(expected)
  })

  it("stay the same when taken twice, and wherever spaces are", () => {
    const separator = fc.constantFrom("", " ", ".", "\u00A0", "\u202F", "\t", "\u200B")
    fc.assert(
      fc.property(
        anySiret,
        fc.array(separator, { minLength: 14, maxLength: 14 }),
        (siret, gaps) => {
          const written = Array.from(siret, (digit, index) => digit + gaps[index]!).join("")
          expect(normalizeDigits(written)).toBe(siret)
          expect(normalizeDigits(siret)).toBe(siret)
        },
      ),
    )
  })
})
