import fc from "fast-check"
import { periodStart, spendingVerdict, spentOnOrder } from "./spending"

describe("a spending limit", () => {
  it.each([
    ["month", "2026-03-15T12:00:00Z", "2026-02-28T23:00:00.000Z"],
    ["month", "2026-07-15T12:00:00Z", "2026-06-30T22:00:00.000Z"],
    ["month", "2026-03-31T21:59:59Z", "2026-02-28T23:00:00.000Z"],
    ["month", "2026-03-31T22:00:00Z", "2026-03-31T22:00:00.000Z"],
    ["year", "2026-07-15T12:00:00Z", "2025-12-31T23:00:00.000Z"],
    ["year", "2026-12-31T23:00:00Z", "2026-12-31T23:00:00.000Z"],
    ["year", "2026-12-31T22:59:59Z", "2025-12-31T23:00:00.000Z"],
  ] as const)("by %s, at %s, counts since %s", (period, now, start) => {
    expect(periodStart(period, new Date(now))?.toISOString()).toBe(start)
  })

  it("by order counts nothing before", () => {
    expect(periodStart("order", new Date())).toBeNull()
  })

  it("begins before now, and at midnight in France, at any moment", () => {
    const anyMoment = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyMoment, fc.constantFrom("month" as const, "year" as const), (now, period) => {
        const start = periodStart(period, now)!
        expect(start.getTime()).toBeLessThanOrEqual(now.getTime())
        const local = new Intl.DateTimeFormat("en-GB", {
          timeZone: "Europe/Paris",
          day: "2-digit",
          hour: "2-digit",
          minute: "2-digit",
        }).format(start)
        expect(local).toBe("01, 00:00")
      }),
    )
  })

  it.each([
    ["placed", {}, 100],
    ["canceled", { isCanceled: true }, 0],
    ["half refunded", { refunded_total: 50 }, 50],
    ["returned in part, not refunded yet", { current_total: 60 }, 60],
    ["returned in part and refunded", { current_total: 60, refunded_total: 40 }, 60],
    ["returned and refunded with a gesture", { current_total: 60, refunded_total: 50 }, 50],
    ["edited to more", { current_total: 150 }, 150],
  ])("counts of an order of 100 that was %s: %p", (_, change, expected) => {
    const order = { isCanceled: false, original_total: 100, current_total: 100, refunded_total: 0 }
    expect(Number(spentOnOrder({ ...order, ...change }))).toBe(expected)
  })

  it.each([
    ["no limit at all", null, 1e9, "within"],
    ["exactly the rest", { amount: 100.3, currency_code: "eur" }, 0.2, "within"],
    ["a cent more", { amount: 100.3, currency_code: "eur" }, 0.21, "exceeded"],
    ["another currency", { amount: 1000, currency_code: "usd" }, 1, "other_currency"],
  ] as const)("with 100.10 spent: %s", (_, limit, amount, verdict) => {
    const purchase = { spent: 100.1, amount, currency_code: "eur" }
    expect(spendingVerdict(limit, purchase)).toBe(verdict)
  })
})
