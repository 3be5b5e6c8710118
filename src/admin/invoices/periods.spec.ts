import { type Period, daysOf, recentQuarters } from "./periods"

describe("a period that staff choose", () => {
  it.each<[Period, string, string, string]>([
    ["month", "2026-12-01", "2026-12-01", "2026-12-31"],
    ["month", "2028-02-29", "2028-02-01", "2028-02-29"],
    ["lastMonth", "2026-01-15", "2025-12-01", "2025-12-31"],
    ["quarter", "2026-12-01", "2026-10-01", "2026-12-31"],
    ["lastQuarter", "2026-02-01", "2025-10-01", "2025-12-31"],
    ["year", "2026-06-30", "2026-01-01", "2026-12-31"],
    ["lastYear", "2026-06-30", "2025-01-01", "2025-12-31"],
  ])("%s on %s is from %s to %s", (period, now, from, to) => {
    expect(daysOf(period, new Date(`${now}T12:00:00`))).toEqual({ from, to })
  })

  it("may be a quarter of the years before", () => {
    expect(recentQuarters(new Date("2026-02-01T12:00:00"), 3)).toEqual([
      "2026-Q1",
      "2025-Q4",
      "2025-Q3",
    ])
  })
})
