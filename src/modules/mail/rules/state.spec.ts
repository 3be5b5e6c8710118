import { MAIL_STATES } from "../types"
import { filterOfStates, stateOf } from "./state"

describe("The state of a message", () => {
  it("tells one that waits for its first attempt from one that is tried again", () => {
    expect(stateOf({ status: "pending", attempts: 0 })).toBe("waiting")
    expect(stateOf({ status: "pending", attempts: 2 })).toBe("retrying")
    expect(stateOf({ status: "unknown", attempts: 2 })).toBe("unknown")
  })

  it("is found by the columns that it is made of", () => {
    expect(filterOfStates(["retrying", "sent"])).toEqual({
      $or: [{ status: ["sent"] }, { status: "pending", attempts: { $gt: 0 } }],
    })
    expect(filterOfStates(MAIL_STATES).$or).toHaveLength(3)
  })
})
