import { dayInFrance, urgencyOf, defaultValidUntil } from "./validity"

const NOW = new Date("2026-03-01T12:00:00Z")
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString()

describe("the validity of a quote", () => {
  it.each([
    ["sent", 8, "none"],
    ["sent", 7, "near"],
    ["sent", 3, "near"],
    ["sent", 2, "last"],
    ["sent", -1, "last"],
    ["pending_approval", 1, "last"],
    ["accepted", 1, "none"],
    ["in_review", 1, "none"],
    ["expired", -5, "over"],
  ] as const)("is, %s for another %d days, %s", (status, days, urgency) => {
    expect(urgencyOf(status, inDays(days), NOW)).toBe(urgency)
  })

  it("is a day of France", () => {
    expect(dayInFrance("2026-03-31T21:59:59Z")).toBe("2026-03-31")
    expect(dayInFrance("2026-03-31T22:00:00Z")).toBe("2026-04-01")
    expect(defaultValidUntil(NOW)).toBe("2026-03-31")
  })
})
