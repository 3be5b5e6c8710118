import fc from "fast-check"
import { nearest } from "./nearest"

const COLUMNS = ["sku", "title", "wood", "volume_liters", "previous_contents", "titre", "bois"]

describe("the nearest word", () => {
  it.each([
    ["titel", "title"],
    ["wod", "wood"],
    ["volume_litres", "volume_liters"],
    ["previous_content", "previous_contents"],
    ["bios", "bois"],
    ["wine", undefined],
    ["warehouse", undefined],
    ["", undefined],
    ["x".repeat(10_000), undefined],
  ])("to %p is %p", (word, expected) => {
    expect(nearest(word, COLUMNS)).toBe(expected)
  })

  it("to a word of the list is the word itself", () => {
    fc.assert(
      fc.property(fc.constantFrom(...COLUMNS), (word) => {
        expect(nearest(word, COLUMNS)).toBe(word)
      }),
    )
  })

  it("is one of the list, or none", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, words) => {
        expect([...words, undefined]).toContain(nearest(word, words))
      }),
    )
  })
})
