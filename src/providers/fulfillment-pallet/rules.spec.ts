import fc from "fast-check"
import { type WeightBand, palletPrice, totalKilograms } from "./rules"

const BANDS: WeightBand[] = [
  { up_to_kg: 60, prices: { eur: 79, gbp: 70 } },
  { up_to_kg: 150, prices: { eur: 119, gbp: 105 } },
  { up_to_kg: 600, prices: { eur: 219 } },
]

describe("the weight of a load", () => {
  it.each([
    ["nothing", [], 0],
    ["one barrel", [{ quantity: 1, grams: 45_000 }], 45],
    ["several of one", [{ quantity: 4, grams: 45_500 }], 182],
    ["a barrel nobody weighed", [{ quantity: 2, grams: null }], 100],
    ["a variant without the field", [{ quantity: 1, grams: undefined }], 50],
    ["something weightless", [{ quantity: 9, grams: 0 }], 0],
    [
      "a mixed load",
      [
        { quantity: 2, grams: 45_000 },
        { quantity: 1, grams: null },
        { quantity: 3, grams: 250 },
      ],
      140.75,
    ],
  ])("is, for %s, the sum in kilograms", (_, items, kilograms) => {
    expect(totalKilograms(items)).toBe(kilograms)
  })
})

describe("the price of pallets", () => {
  it.each([
    ["an empty load", 0, 79],
    ["the lightest load", 0.001, 79],
    ["a load at the very end of a band", 60, 79],
    ["a gram more", 60.001, 119],
    ["the middle band", 150, 119],
    ["the last band", 151, 219],
    ["one full pallet", 600, 219],
    ["a gram more than one pallet", 600.001, 219 + 79],
    ["two full pallets", 1200, 2 * 219],
    ["two and a middle one", 1300, 2 * 219 + 119],
  ])("is, for %s (%d kg), %d euros", (_, kilograms, price) => {
    expect(palletPrice(BANDS, kilograms, "eur")).toBe(price)
  })

  it("doesn't depend on the order in which the bands are written", () => {
    for (const kilograms of [0, 60, 61, 600, 1300]) {
      const price = palletPrice(BANDS, kilograms, "eur")
      expect(palletPrice([...BANDS].reverse(), kilograms, "eur")).toBe(price)
    }
  })

  it.each([
    ["no band at all", [], 10, "eur"],
    ["a currency that no band has", BANDS, 10, "usd"],
    ["a band that lacks the currency", BANDS, 200, "gbp"],
    ["a light rest beside a full pallet that lacks it", BANDS, 650, "gbp"],
  ])("is unknown for %s", (_, bands, kilograms, currency) => {
    expect(palletPrice(bands, kilograms, currency)).toBeNull()
  })

  it("is known where only a heavier band lacks the currency", () => {
    expect(palletPrice(BANDS, 150, "gbp")).toBe(105)
  })

  /** Bands whose weights and prices both rise. */
  const risingBands = fc
    .array(fc.record({ kg: fc.integer({ min: 1, max: 400 }), price: fc.nat(300) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((steps) => {
      let [up_to_kg, eur] = [0, 0]
      return steps.map(({ kg, price }): WeightBand => {
        up_to_kg += kg
        eur += price
        return { up_to_kg, prices: { eur } }
      })
    })
  const grams = fc.integer({ min: 0, max: 5_000_000 })

  it("never falls when the load grows, as long as a heavier band costs no less", () => {
    fc.assert(
      fc.property(risingBands, grams, grams, (bands, one, other) => {
        const [light, heavy] = [Math.min(one, other) / 1000, Math.max(one, other) / 1000]
        expect(palletPrice(bands, heavy, "eur")).toBeGreaterThanOrEqual(
          palletPrice(bands, light, "eur") ?? Infinity,
        )
      }),
    )
  })

  it("is at most one pallet more than the full ones", () => {
    fc.assert(
      fc.property(risingBands, grams, (bands, weight) => {
        const { up_to_kg, prices } = bands.at(-1)!
        const pallets = Math.max(1, Math.ceil(weight / 1000 / up_to_kg))
        const price = palletPrice(bands, weight / 1000, "eur") ?? Infinity
        expect(price).toBeLessThanOrEqual(pallets * prices.eur!)
        expect(price).toBeGreaterThanOrEqual((pallets - 1) * prices.eur!)
      }),
    )
  })
})
