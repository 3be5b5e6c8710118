import fc from "fast-check"
import { barrelIdOf } from "./identity"

const productId = fc.stringMatching(/^prod_[0-9A-Z]{1,26}$/)

describe("the id of a product's barrel", () => {
  it.each([
    ["prod_01JABC", "barrel_01JABC"],
    ["prod_prod_1", "barrel_prod_1"],
    ["my-own-id", "barrel_my-own-id"],
  ])("is, for %s, %s", (product, barrel) => {
    expect(barrelIdOf(product)).toBe(barrel)
  })

  it("is the same each time and no other product's", () => {
    fc.assert(
      fc.property(productId, productId, (one, other) => {
        expect(barrelIdOf(one) === barrelIdOf(other)).toBe(one === other)
      }),
    )
  })
})
