import { PIN_KEY, shopOrderOf } from "./shop-order"

const path = (...ranks: number[]) => ranks.map((rank) => ({ rank }))

describe("the order of the shop's list", () => {
  it("begins with pinned barrels, then goes by category, and ends with those in none", () => {
    const inOrder = [
      shopOrderOf({ [PIN_KEY]: 1 }, [path(9)]),
      shopOrderOf({ [PIN_KEY]: "2" }, []),
      shopOrderOf({ [PIN_KEY]: 10 }, []),
      shopOrderOf(null, [path(0)]),
      shopOrderOf(null, [path(0, 1)]),
      shopOrderOf(null, [path(0, 10)]),
      shopOrderOf({}, [path(2), path(1)]),
      shopOrderOf(undefined, [path(2)]),
      shopOrderOf(undefined, []),
    ]
    expect([...inOrder].sort()).toEqual(inOrder)
  })

  it.each([0, -1, "first", null, {}])("takes %p for no pin", (pin) => {
    expect(shopOrderOf({ [PIN_KEY]: pin }, [])).toBe("2")
  })
})
