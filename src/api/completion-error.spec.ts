import { asCompletionError } from "./completion-error"

const completion = { path: "/store/carts/cart_1/complete" }

describe("whoever completes a cart", () => {
  it.each([
    ['Failed to acquire lock for key "cart_1"', "locked"],
    ["Timed-out acquiring lock.", "locked"],
    ["Cannot create multiple links between 'order' and 'payment'", "locked"],
    ["Some variant does not have the required inventory", "insufficient_stock"],
    ["millesime_insufficient_stock", "insufficient_stock"],
  ])("of %s is told %s", (message, code) => {
    expect(asCompletionError(new Error(message), completion)).toMatchObject({ code })
  })

  it("is told of other errors as everybody is", () => {
    expect(asCompletionError(new Error("Something else"), completion)).toBeUndefined()
    const lock = new Error("Timed-out acquiring lock.")
    expect(asCompletionError(lock, { path: "/store/carts/cart_1" })).toBeUndefined()
  })
})
