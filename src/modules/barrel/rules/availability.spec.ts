import fc from "fast-check"
import { type InventoryItemStock, type VariantStock, availabilityOf } from "./availability"

const level = (stocked_quantity: number, reserved_quantity = 0, location_id = "bordeaux") => ({
  location_id,
  stocked_quantity,
  reserved_quantity,
})

const item = (levels: InventoryItemStock["levels"], required_quantity = 1): InventoryItemStock => ({
  required_quantity,
  levels,
})

const counted = (...items: InventoryItemStock[]): VariantStock => ({
  manage_inventory: true,
  allow_backorder: false,
  items,
})

const cognac = level(5, 0, "cognac")

describe("the availability of a barrel", () => {
  it.each<[string, VariantStock[], number, boolean]>([
    ["no variant", [], 0, false],
    ["a variant that was never stocked", [counted()], 0, false],
    ["a variant stocked nowhere", [counted(item([]))], 0, false],
    ["three on the shelf", [counted(item([level(3)]))], 3, true],
    ["three, two of them promised", [counted(item([level(3, 2)]))], 1, true],
    ["three, all promised", [counted(item([level(3, 3)]))], 0, false],
    ["more promised than there are", [counted(item([level(1, 4)]))], 0, false],
    ["two places", [counted(item([level(3), cognac]))], 8, true],
    ["seven, sold in threes", [counted(item([level(7)], 3))], 2, true],
    ["a set that lacks one part", [counted(item([level(9)]), item([level(0)]))], 0, false],
    ["a set of unequal parts", [counted(item([level(9)]), item([level(5)], 2))], 2, true],
    ["two variants", [counted(item([level(1)])), counted(item([level(2)]))], 3, true],
    ["one of two variants", [counted(item([level(0)])), counted(item([level(2)]))], 2, true],
    [
      "a variant whose stock isn't counted",
      [{ ...counted(item([level(4)])), manage_inventory: false }],
      0,
      true,
    ],
    ["a variant on backorder", [{ ...counted(item([level(0)])), allow_backorder: true }], 0, true],
  ])("for %s", (_, variants, available_quantity, in_stock) => {
    expect(availabilityOf(variants)).toEqual({ available_quantity, in_stock })
  })

  it("counts only the stock locations that serve the visitor", () => {
    const variants = [counted(item([level(3), cognac]))]
    const at = (...locations: string[]) => availabilityOf(variants, new Set(locations))
    expect(at("bordeaux")).toEqual({ available_quantity: 3, in_stock: true })
    expect(at("bordeaux", "cognac")).toEqual(availabilityOf(variants))
    expect(at("reims")).toEqual({ available_quantity: 0, in_stock: false })
    expect(at()).toEqual({ available_quantity: 0, in_stock: false })
  })

  const anyItem = fc.record<InventoryItemStock>({
    required_quantity: fc.integer({ min: 1, max: 6 }),
    levels: fc.array(
      fc.record({
        location_id: fc.constantFrom("bordeaux", "cognac", "reims"),
        stocked_quantity: fc.integer({ min: 0, max: 40 }),
        reserved_quantity: fc.integer({ min: 0, max: 50 }),
      }),
      { maxLength: 4 },
    ),
  })
  const anyVariant = fc.record<VariantStock>({
    manage_inventory: fc.boolean(),
    allow_backorder: fc.boolean(),
    items: fc.array(anyItem, { maxLength: 3 }),
  })
  const anyLocations = fc.option(
    fc.subarray(["bordeaux", "cognac", "reims"]).map((places) => new Set(places)),
    { nil: undefined },
  )

  const freeUnits = ({ levels }: InventoryItemStock, locations?: ReadonlySet<string>) => {
    let free = 0
    for (const { location_id, stocked_quantity, reserved_quantity } of levels) {
      if (!locations || locations.has(location_id)) free += stocked_quantity - reserved_quantity
    }
    return free
  }

  it("is a whole number of units, never negative", () => {
    fc.assert(
      fc.property(fc.array(anyVariant), anyLocations, (variants, locations) => {
        const { available_quantity } = availabilityOf(variants, locations)
        expect(Number.isInteger(available_quantity)).toBe(true)
        expect(available_quantity).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it("never promises more than what is free of any part, and one unit more would", () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1 }), anyLocations, (items, locations) => {
        const { available_quantity } = availabilityOf([counted(...items)], locations)
        const suffices = (units: number) =>
          items.every((part) => units * part.required_quantity <= freeUnits(part, locations))
        expect(available_quantity === 0 || suffices(available_quantity)).toBe(true)
        expect(suffices(available_quantity + 1)).toBe(false)
      }),
    )
  })

  it("adds the variants up", () => {
    fc.assert(
      fc.property(fc.array(anyVariant), anyLocations, (variants, locations) => {
        const parts = variants.map((variant) => availabilityOf([variant], locations))
        expect(availabilityOf(variants, locations)).toEqual({
          available_quantity: parts.reduce((sum, part) => sum + part.available_quantity, 0),
          in_stock: parts.some((part) => part.in_stock),
        })
      }),
    )
  })

  it("is in stock if and only if a unit is free or some variant sells without stock", () => {
    fc.assert(
      fc.property(fc.array(anyVariant), anyLocations, (variants, locations) => {
        const { available_quantity, in_stock } = availabilityOf(variants, locations)
        const sellsWithout = variants.some(
          ({ manage_inventory, allow_backorder }) => !manage_inventory || allow_backorder,
        )
        expect(in_stock).toBe(available_quantity > 0 || sellsWithout)
      }),
    )
  })
})
