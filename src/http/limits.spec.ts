import { LIMITS, type Limit } from "./limits"

describe.each(Object.entries<Limit>(LIMITS))("the limit %s", (_, { reason, rules }) => {
  it("says why it is there", () => {
    expect(reason).toMatch(/^[A-Z].+\.$/)
  })

  it("counts by address first, so that one visitor can't use up what another has", () => {
    expect(rules[0]?.by).toEqual(["ip"])
  })

  it("lets several people behind one address do what one of them may", () => {
    const [byAddress, ...others] = rules.map(({ points, seconds }) => points / seconds)
    const personal = rules.filter(({ by }) => by.includes("ip") || by.includes("actor")).slice(1)
    for (const { points, seconds } of personal) {
      expect(byAddress).toBeGreaterThanOrEqual((3 * points) / seconds)
    }
    expect(others.every((rate) => rate > 0)).toBe(true)
  })

  it("counts whole requests in whole seconds", () => {
    for (const { points, seconds } of rules) {
      expect(Number.isInteger(points) && points > 0).toBe(true)
      expect(Number.isInteger(seconds) && seconds >= 60).toBe(true)
    }
  })
})
