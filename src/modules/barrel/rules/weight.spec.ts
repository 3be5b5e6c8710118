import fc from "fast-check"
import { shippingWeightGrams } from "./weight"

describe("the shipping weight of a barrel", () => {
  it.each([
    ["its empty weight where it is known", { empty_weight_kg: 47, volume_liters: 225 }, 47_000],
    ["a weight with a fraction", { empty_weight_kg: 12.345, volume_liters: 57 }, 12_345],
    ["whole grams", { empty_weight_kg: 0.0016, volume_liters: 1 }, 2],
    ["45 kg for 225 litres where it isn't known", { volume_liters: 225 }, 45_000],
    ["the same for null", { empty_weight_kg: null, volume_liters: 225 }, 45_000],
    ["that of the whole lot", { empty_weight_kg: 47, volume_liters: 225, lot_size: 4 }, 188_000],
    ["little for a litre", { volume_liters: 1 }, 200],
  ])("is %s", (_, barrel, grams) => {
    expect(shippingWeightGrams(barrel)).toBe(grams)
  })

  it("is a whole number, and more for a bigger barrel of unknown weight", () => {
    const liters = fc.integer({ min: 1, max: 99_999 })
    fc.assert(
      fc.property(liters, (volume_liters) => {
        const grams = shippingWeightGrams({ volume_liters })
        expect(Number.isInteger(grams)).toBe(true)
        expect(shippingWeightGrams({ volume_liters: volume_liters + 1 })).toBeGreaterThan(grams)
      }),
    )
  })
})
