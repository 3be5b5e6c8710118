import * as fc from "fast-check"
import { BARREL_IMPORT_STATUSES } from "../../../modules/barrel/types"
import { isRunning, percentOf } from "./progress"

describe("the progress of an import", () => {
  it.each([
    ["pending", 0, 0, 0],
    ["processing", 200, 0, 0],
    ["processing", 200, 50, 25],
    ["processing", 3, 2, 66],
    ["completed", 3, 3, 100],
    ["completed", 0, 0, 100],
    ["failed", 0, 0, 0],
    ["canceled", 200, 50, 25],
  ] as const)(
    "of a %s one with %d rows, %d of them done, is %d %%",
    (status, total, done, percent) => {
      expect(percentOf({ status, total, processed: done })).toBe(percent)
    },
  )

  it("never says that all is done while a row is missing", () => {
    const rows = fc.integer({ min: 1, max: 50_000 })
    fc.assert(
      fc.property(rows, fc.nat(), (total, seed) => {
        const processed = seed % total
        expect(percentOf({ status: "processing", total, processed })).toBeLessThan(100)
      }),
    )
  })

  it("is watched until nothing can change any more", () => {
    const running = BARREL_IMPORT_STATUSES.filter((status) => isRunning({ status }))
    expect(running).toEqual(["pending", "processing"])
  })
})
