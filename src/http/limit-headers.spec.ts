import { limitHeaders } from "./limit-headers"

const taken = (remaining: number, resetsIn = 1000, allowed = true) => ({
  allowed,
  points: 10,
  remaining,
  resetsIn,
})

describe("the headers of a limit", () => {
  it("are those of the rule that leaves the least, in whole seconds", () => {
    expect(limitHeaders([taken(7), taken(3, 1001), taken(5)])).toMatchObject({
      "RateLimit-Limit": "10",
      "RateLimit-Remaining": "3",
      "RateLimit-Reset": "2",
    })
  })

  it("say when to try again, only to who is refused", () => {
    expect(limitHeaders([taken(0)])).not.toHaveProperty("Retry-After")
    expect(limitHeaders([taken(0, 9000), taken(0, 60_000, false)])).toMatchObject({
      "Retry-After": "60",
      "RateLimit-Remaining": "0",
      "RateLimit-Reset": "60",
    })
  })

  it("never say 0 seconds, after which nothing would have changed", () => {
    expect(limitHeaders([taken(0, 0, false)])).toMatchObject({ "Retry-After": "1" })
  })

  it("are none where nothing was counted", () => {
    expect(limitHeaders([])).toEqual({})
  })
})
