import { QUOTE_STATUSES, type QuoteStatus } from "../types"
import { statusAt, validityOf } from "./validity"

describe("The validity of a quote", () => {
  it.each([
    ["a day in winter", "2026-01-31", "2026-01-31T22:59:59.000Z"],
    ["a day in summer", "2026-07-14", "2026-07-14T21:59:59.000Z"],
    ["the day that summer time begins", "2026-03-29", "2026-03-29T21:59:59.000Z"],
    ["the day that it ends", "2026-10-25", "2026-10-25T22:59:59.000Z"],
    ["a leap day", "2028-02-29", "2028-02-29T22:59:59.000Z"],
    ["the last day of a year", "2026-12-31", "2026-12-31T22:59:59.000Z"],
    ["a moment", "2026-01-31T10:00:00.000Z", "2026-01-31T10:00:00.000Z"],
    ["a moment elsewhere", "2026-01-31T10:00:00+05:30", "2026-01-31T04:30:00.000Z"],
  ])("given as %s ends in time", (_, given, end) => {
    expect(validityOf(given).toISOString()).toBe(end)
  })

  const END = "2026-01-31T22:59:59.000Z"
  const before = new Date("2026-01-31T22:59:58.999Z")
  const at = new Date(END)

  it.each(QUOTE_STATUSES.map((status) => [status]))(
    "leaves a quote %s as it is, unless it waits for its buyer",
    (status) => {
      const ends = status === "sent" || status === "pending_approval"
      const later: QuoteStatus = ends ? "expired" : status
      expect(statusAt({ status, valid_until: END }, before)).toBe(status)
      expect(statusAt({ status, valid_until: END }, at)).toBe(later)
      expect(statusAt({ status, valid_until: at }, at)).toBe(later)
      expect(statusAt({ status, valid_until: null }, at)).toBe(status)
    },
  )
})
