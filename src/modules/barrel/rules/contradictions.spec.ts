import fc from "fast-check"
import { FORMATS, type Format } from "../types"
import { FORMAT_VOLUMES } from "../vocabulary"
import { type Attributes, contradictionsIn } from "./contradictions"

const USED: Attributes = {
  wood: "french_oak",
  forest: "allier",
  previous_contents: ["red_wine"],
  volume_liters: 225,
  format: "barrique_bordelaise",
  condition: "wine_grade_a",
  fills: 2,
}
const NEW: Attributes = { ...USED, previous_contents: ["none"], condition: "new", fills: 0 }

describe("A cask's attributes", () => {
  it.each<[string, Attributes]>([
    ["a used cask", USED],
    ["a new cask", NEW],
    ["a new cask whose fills nobody counted", { ...NEW, fills: null }],
    ["a new cask to sit in", { ...NEW, condition: "decoration" }],
    ["American oak from another forest", { ...USED, wood: "american_oak", forest: "other" }],
    ["American oak from nowhere in particular", { ...USED, wood: "american_oak", forest: null }],
    ["chestnut of the Limousin", { ...USED, wood: "chestnut", forest: "limousin" }],
    ["a demi-muid of 500 L", { ...USED, format: "demi_muid", volume_liters: 500 }],
    ["a foudre of 10,000 L", { ...USED, format: "foudre", volume_liters: 10_000 }],
    ["a minimum of twelve by fours", { ...USED, min_quantity: 12, quantity_step: 4 }],
    ["a step without a minimum", { ...USED, quantity_step: 4 }],
    ["any volume of another format", { ...USED, format: "other", volume_liters: 7 }],
  ])("agree for %s", (_, cask) => {
    expect(contradictionsIn(cask)).toEqual([])
  })

  it.each<[string, Attributes, string[][]]>([
    [
      "new with previous contents",
      { ...NEW, previous_contents: ["red_wine"] },
      [["condition", "previous_contents"]],
    ],
    [
      "new with fills",
      { ...NEW, fills: 3 },
      [
        ["condition", "fills"],
        ["previous_contents", "fills"],
      ],
    ],
    [
      "grade A that never held anything",
      { ...NEW, condition: "wine_grade_a" },
      [["condition", "previous_contents"]],
    ],
    [
      "no contents, but fills",
      { ...NEW, condition: "reconditioned", fills: 1 },
      [["previous_contents", "fills"]],
    ],
    ["American oak from Allier", { ...USED, wood: "american_oak" }, [["wood", "forest"]]],
    ["a demi-muid of 225 L", { ...USED, format: "demi_muid" }, [["format", "volume_liters"]]],
    [
      "a foudre of 300 L",
      { ...USED, format: "foudre", volume_liters: 300 },
      [["format", "volume_liters"]],
    ],
    [
      "a minimum of six by fours",
      { ...USED, min_quantity: 6, quantity_step: 4 },
      [["min_quantity", "quantity_step"]],
    ],
  ])("contradict each other for %s", (_, cask, pairs) => {
    expect(contradictionsIn(cask)).toEqual(pairs)
  })

  it("agree for every format at its usual volume", () => {
    const formats = FORMATS.filter((format): format is Format => FORMAT_VOLUMES[format] !== null)
    fc.assert(
      fc.property(fc.constantFrom(...formats), (format) => {
        const cask = { ...USED, format, volume_liters: FORMAT_VOLUMES[format] ?? 0 }
        expect(contradictionsIn(cask)).toEqual([])
      }),
    )
  })
})
