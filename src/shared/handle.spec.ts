import fc from "fast-check"
import { asciiHandle } from "./handle"

describe("A handle", () => {
  it.each([
    ["Barrique de contrôle", "barrique-de-controle"],
    ["Fûts d'occasion", "futs-d-occasion"],
    ["  Œuf 600 L — chêne ", "oeuf-600-l-chene"],
    ["Pièce n° 3 / Tronçais", "piece-n-3-troncais"],
    ["木桶", ""],
  ])("of %j is %j", (text, handle) => {
    expect(asciiHandle(text)).toBe(handle)
  })

  it("holds small letters, digits and single hyphens only, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(asciiHandle(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      }),
    )
  })
})
