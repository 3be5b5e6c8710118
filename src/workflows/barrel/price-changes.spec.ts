import { planPriceChanges } from "./price-changes"

const price = (id: string, amount: number, currency_code: string, conditions = {}) => ({
  id,
  amount,
  currency_code,
  ...conditions,
})

describe("An update of prices", () => {
  it("changes the base price of its currency and creates those of new currencies", () => {
    const present = [price("p1", 350, "eur"), price("p2", 400, "usd")]
    const changes = [
      { amount: 375, currency_code: "eur" },
      { amount: 300, currency_code: "gbp" },
    ]
    expect(planPriceChanges(present, changes)).toEqual({
      update: [{ id: "p1", amount: 375, before: 350 }],
      create: [{ amount: 300, currency_code: "gbp" }],
      delete: [],
    })
  })

  it("deletes the base prices of currencies that are given up", () => {
    const present = [price("p1", 350, "eur"), price("p2", 400, "usd"), price("p3", 1, "gbp")]
    expect(planPriceChanges(present, [], ["usd", "chf"])).toEqual({
      update: [],
      create: [],
      delete: [present[1]],
    })
  })

  it.each([
    ["of a quantity", { min_quantity: 10 }],
    ["with a rule", { price_rules: [{}] }],
    ["of a price list", { price_list_id: "plist" }],
  ])("leaves a price %s alone", (_, conditions) => {
    const present = [price("tier", 300, "eur", conditions)]
    const change = { amount: 360, currency_code: "eur" }
    expect(planPriceChanges(present, [change])).toEqual({
      update: [],
      create: [change],
      delete: [],
    })
  })
})
