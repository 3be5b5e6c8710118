import { isBasePrice } from "./base-price"

describe("A price is the base price", () => {
  it.each([
    ["without any condition", {}, true],
    ["with empty conditions", { price_list_id: null, price_rules: [], min_quantity: null }, true],
    ["but not in a price list", { price_list_id: "plist_1" }, false],
    ["but not with a rule", { price_rules: [{}] }, false],
    ["but not from a quantity on", { min_quantity: 10 }, false],
    ["but not up to a quantity", { max_quantity: 0 }, false],
  ])("%s", (_, price, expected) => {
    expect(isBasePrice(price)).toBe(expected)
  })
})
