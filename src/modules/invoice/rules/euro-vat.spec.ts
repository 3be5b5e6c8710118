import { euroVatOf, isCurrent } from "./euro-vat"

describe("The VAT of an invoice in euros", () => {
  it.each([
    [135, 1.0834, 124.61],
    [20, 162.35, 0.12],
    [0.01, 1.2, 0.01],
    [0, 1.2, 0],
  ])("of %d at %d is %d", (tax_total, rate, amount) => {
    const day = "2026-11-30"
    expect(euroVatOf({ tax_total }, { rate, day })).toEqual({ rate, day, amount })
  })

  it.each([
    ["2026-11-30", true],
    ["2026-11-23", true],
    ["2026-11-22", false],
    ["2026-12-01", false],
  ])("is by a rate of that day or of a week before: of %s on 2026-11-30 %s", (day, expected) => {
    expect(isCurrent({ rate: 1.1, day }, "2026-11-30")).toBe(expected)
  })
})
