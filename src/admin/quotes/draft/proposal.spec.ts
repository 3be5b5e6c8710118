import { changesFor, type Wish, wishFor } from "./proposal"

const wish = (changes: Partial<Wish> = {}): Wish => ({
  item_id: "a",
  quantity: null,
  target_unit_price: null,
  remove: false,
  ...changes,
})

describe("what a buyer proposes", () => {
  it("is shown until another revision has answered it", () => {
    const proposal = { revision: 1, items: [wish({ quantity: 3 })] }
    expect(wishFor({ proposal, current_revision: 1 }, "a")).toMatchObject({ quantity: 3 })
    expect(wishFor({ proposal, current_revision: 1 }, "b")).toBeUndefined()
    expect(wishFor({ proposal, current_revision: 2 }, "a")).toBeUndefined()
    expect(wishFor({ proposal: null, current_revision: 0 }, "a")).toBeUndefined()
  })

  it.each([
    [{ quantity: 3 }, { quantity: 3 }],
    [{ quantity: 2 }, null],
    [{ target_unit_price: 90 }, { unit_price: 90 }],
    [{ target_unit_price: 100 }, null],
    [
      { quantity: 3, target_unit_price: 90 },
      { quantity: 3, unit_price: 90 },
    ],
    [{ quantity: 2, target_unit_price: 0 }, { unit_price: 0 }],
  ])("%j of two at 100 changes %j", (wished, changes) => {
    expect(changesFor({ quantity: 2, unit_price: 100 }, wish(wished))).toEqual(changes)
  })
})
