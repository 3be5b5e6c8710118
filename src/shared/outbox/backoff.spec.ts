import fc from "fast-check"
import { retryDelaySeconds } from "./backoff"

describe("The wait before the next attempt", () => {
  it.each([
    [1, 0, 2.5],
    [1, 1, 5],
    [2, 1, 10],
    [5, 1, 80],
    [9, 1, 900],
    [1000, 1, 900],
  ])("number %s, with chance %s, is %s seconds", (attempts, random, seconds) => {
    expect(retryDelaySeconds({ attempts, random })).toBe(seconds)
  })

  it("is never shorter than asked for, never longer than a quarter of an hour or that", () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(90_000), chance, (n, asked, random) => {
        const seconds = retryDelaySeconds({ attempts: n, retry_after: asked, random })
        expect(seconds).toBeGreaterThanOrEqual(Math.max(asked, 2.5))
        expect(seconds).toBeLessThanOrEqual(Math.max(asked, 900))
      }),
    )
  })
})
