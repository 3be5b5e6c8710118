import type { BarrelAttributes } from "../contracts/barrel"
import { likenessOf, mostAlike } from "./related"

const barrel = (given: Partial<BarrelAttributes> = {}) =>
  ({
    wood: "french_oak",
    forest: "allier",
    format: "barrique_bordelaise",
    condition: "wine_grade_a",
    toast: "medium",
    previous_contents: ["red_wine"],
    volume_liters: 225,
    year: 2020,
    fills: 1,
    cooper: "Graves",
    ...given,
  }) as BarrelAttributes

describe("related barrels", () => {
  it("are the more alike the more attributes they share, the format counting most", () => {
    const wanted = barrel()
    const inOrder = [
      barrel(),
      barrel({ cooper: "Ozark", year: 2012 }),
      barrel({ wood: "american_oak", forest: null, cooper: "Ozark" }),
      barrel({ format: "butt", previous_contents: ["sherry"], volume_liters: 500 }),
      barrel({
        wood: "acacia",
        forest: null,
        format: "butt",
        condition: "parts",
        toast: null,
        previous_contents: ["sherry"],
        volume_liters: 500,
        cooper: null,
        fills: 7,
      }),
    ]
    const scores = inOrder.map((other) => likenessOf(wanted, other))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(scores.length)
  })

  it("are alike by no attribute that neither of them has", () => {
    const nothing = { forest: null, format: null, toast: null, cooper: null, fills: null } as const
    expect(likenessOf(barrel(nothing), barrel(nothing))).toBeLessThan(
      likenessOf(barrel(), barrel()),
    )
  })

  it("come in the order of the index where they are equally alike", () => {
    const documents = ["a", "b", "c"].map((id) => ({ id, barrel: barrel() }))
    expect(mostAlike(barrel(), documents, 2).map(({ id }) => id)).toEqual(["a", "b"])
  })
})
