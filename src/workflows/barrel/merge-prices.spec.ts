import fc from "fast-check"
import { type PriceRow, mergePrices } from "./merge-prices"

const EUR: PriceRow = { id: "price_eur", amount: 350, currency_code: "eur" }
const USD: PriceRow = { id: "price_usd", amount: 400, currency_code: "usd" }
const REGIONAL: PriceRow = { ...EUR, id: "price_region", amount: 300, price_rules: [{ id: "r" }] }
const LISTED: PriceRow = { ...EUR, id: "price_list", amount: 290, price_list_id: "plist_1" }

describe("the prices of a barrel after an update", () => {
  it.each([
    ["nothing", [EUR, USD], [], [EUR, USD]],
    [
      "a currency it has",
      [EUR, USD],
      [{ amount: 360, currency_code: "eur" }],
      [{ ...EUR, amount: 360 }, USD],
    ],
    [
      "a currency it hasn't",
      [EUR],
      [{ amount: 320, currency_code: "gbp" }],
      [EUR, { amount: 320, currency_code: "gbp" }],
    ],
    [
      "its first price",
      [],
      [{ amount: 0, currency_code: "eur" }],
      [{ amount: 0, currency_code: "eur" }],
    ],
    ["a price of zero", [EUR], [{ amount: 0, currency_code: "eur" }], [{ ...EUR, amount: 0 }]],
  ])("given %s, are the changed one and the others as they were", (_, present, changes, after) => {
    expect(mergePrices(present, changes)).toEqual(after)
  })

  it("leave a price with conditions alone, even in the currency that changes", () => {
    const after = mergePrices([REGIONAL, EUR], [{ amount: 360, currency_code: "eur" }])
    expect(after.map(({ amount }) => amount)).toEqual([300, 360])
    const added = mergePrices([REGIONAL], [{ amount: 360, currency_code: "eur" }])
    expect(added).toEqual([
      { id: "price_region", amount: 300, currency_code: "eur" },
      { amount: 360, currency_code: "eur" },
    ])
  })

  it("don't take those of price lists in: they are not the variant's own", () => {
    expect(mergePrices([LISTED, EUR], [])).toEqual([EUR])
  })

  it("have every own price once by its id, and every wanted amount", () => {
    const currency = fc.constantFrom("eur", "usd", "gbp", "chf")
    const amount = fc.nat(10_000)
    const present = fc
      .uniqueArray(fc.record({ currency_code: currency, amount }), {
        selector: (price) => price.currency_code,
      })
      .map((prices) => prices.map((price, index): PriceRow => ({ id: `price_${index}`, ...price })))
    const changes = fc.uniqueArray(fc.record({ currency_code: currency, amount }), {
      selector: (price) => price.currency_code,
    })
    fc.assert(
      fc.property(present, changes, (before, wanted) => {
        const after = mergePrices(before, wanted)
        const amounts = new Map(
          [...before, ...wanted].map((price) => [price.currency_code, price.amount]),
        )
        expect(new Map(after.map((price) => [price.currency_code, price.amount]))).toEqual(amounts)
        expect(after).toHaveLength(amounts.size)
        expect(after.flatMap((price) => ("id" in price ? price.id : []))).toEqual(
          before.map(({ id }) => id),
        )
      }),
    )
  })
})
