import { planLevels } from "./level-changes"

const item = {
  variant_id: "variant_1",
  required_quantity: 1,
  inventory_item_id: "iitem_1",
  inventory: {
    location_levels: [
      { id: "ilev_1", location_id: "bordeaux", stocked_quantity: 5, reserved_quantity: 2 },
    ],
  },
}

const locations = { known: new Set(["bordeaux", "cognac"]), fallback: "bordeaux" }

const level = (location_id: string, stocked_quantity: number) => ({
  inventory_item_id: "iitem_1",
  location_id,
  stocked_quantity,
})

describe("An update of stock", () => {
  it("goes to the store's default location unless it names one", () => {
    expect(planLevels(item, [{ quantity: 7 }], locations)).toEqual({
      create: [],
      update: [{ id: "ilev_1", ...level("bordeaux", 7) }],
    })
  })

  it("opens a level where there was none, and leaves other locations alone", () => {
    const stock = [{ location_id: "cognac", quantity: 4 }]
    expect(planLevels(item, stock, locations)).toEqual({
      create: [level("cognac", 4)],
      update: [],
    })
  })

  it.each([
    ["an unknown location", { location_id: "reims", quantity: 4 }, "stock.0.location_id"],
    ["less than orders were promised", { quantity: 1 }, "stock.0.quantity"],
  ])("of %s is refused by its place", (_, entry, path) => {
    expect(() => planLevels(item, [entry], locations)).toThrow(
      expect.objectContaining({
        code: "invalid_request",
        details: [expect.objectContaining({ path })],
      }),
    )
  })
})
