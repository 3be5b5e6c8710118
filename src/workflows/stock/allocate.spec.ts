import { array, assert, integer, property, record } from "fast-check"
import { allocate } from "./allocate"

const demand = (quantity: number, item = "iitem", allow_backorder = false) => ({
  line_item_id: `line of ${quantity}`,
  inventory_item_id: item,
  quantity,
  allow_backorder,
})

const levels = (...left: number[]) =>
  new Map([["iitem", new Map(left.map((quantity, n) => [`place ${n + 1}`, quantity]))]])

describe("Goods for an order", () => {
  it("come from the place that has the least that is enough", () => {
    expect(allocate([demand(3)], levels(2, 5))?.map(({ location_id }) => location_id)).toEqual([
      "place 2",
    ])
  })

  it("are counted over the lines of one inventory item", () => {
    expect(allocate([demand(1), demand(1)], levels(1))).toBeNull()
    expect(
      allocate([demand(1), demand(1)], levels(1, 1))?.map(({ location_id }) => location_id),
    ).toEqual(["place 1", "place 2"])
    expect(allocate([demand(1), demand(5)], levels(5, 1))).toHaveLength(2)
  })

  it("may be missing where the variant allows backorders", () => {
    expect(allocate([demand(9, "iitem", true)], levels(1))).toHaveLength(1)
    expect(allocate([demand(1, "nowhere", true)], levels(1))).toBeNull()
  })

  it("never come out of a place that has not got them", () => {
    assert(
      property(
        array(record({ quantity: integer({ min: 1, max: 9 }) }), { maxLength: 8 }),
        array(integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 }),
        (wanted, left) => {
          const allocations = allocate(
            wanted.map(({ quantity }) => demand(quantity)),
            levels(...left),
          )
          if (!allocations) return
          expect(allocations).toHaveLength(wanted.length)
          left.forEach((quantity, n) => {
            const taken = allocations
              .filter(({ location_id }) => location_id === `place ${n + 1}`)
              .reduce((sum, allocation) => sum + allocation.quantity, 0)
            expect(taken).toBeLessThanOrEqual(quantity)
          })
        },
      ),
    )
  })
})
