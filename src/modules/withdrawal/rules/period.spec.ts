import fc from "fast-check"
import { addDays, isWorkingDay } from "../../../shared/days"
import { refundDueOn, withdrawalEndsOn } from "./period"

describe("The period to withdraw", () => {
  it.each([
    // The day of receipt isn't counted.
    ["2026-03-02", "2026-03-16"],
    // A Saturday becomes the Monday after it.
    ["2026-03-07", "2026-03-23"],
    // The 14th of July, a Tuesday.
    ["2026-06-30", "2026-07-15"],
    // The Saturday before Easter: Monday is a holiday too.
    ["2026-03-21", "2026-04-07"],
    ["2026-12-11", "2026-12-28"],
  ])("after a receipt on %s ends with %s", (received, expected) => {
    expect(withdrawalEndsOn(received, true)).toBe(expected)
  })

  it("is twelve months longer for who was not told of the right", () => {
    expect(withdrawalEndsOn("2026-03-02", false)).toBe("2027-03-16")
  })

  it("is never shorter than fourteen days, and ends on a working day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), fc.boolean(), (days, isInformed) => {
        const received = addDays("2026-01-01", days)
        const end = withdrawalEndsOn(received, isInformed)
        expect(end >= addDays(received, 14)).toBe(true)
        expect(isWorkingDay(end)).toBe(true)
      }),
    )
  })
})

it("A refund is due fourteen days after the confirmation", () => {
  expect(refundDueOn("2026-12-24")).toBe("2027-01-07")
})
