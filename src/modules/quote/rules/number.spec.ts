import { array, assert, integer, property } from "fast-check"
import { quoteNumber, revisionNumber, seriesOf } from "./number"

describe("The number of a quote", () => {
  it.each([
    ["DEV-2026", 42, "DEV-2026-00042"],
    ["DEV-2026", 1, "DEV-2026-00001"],
    ["DEV-2027", 99_999, "DEV-2027-99999"],
    // More than anybody foresaw: longer, and still another one.
    ["DEV-2027", 100_000, "DEV-2027-100000"],
  ])("of the series %s, the %i., is %s", (series, serial, number) => {
    expect(quoteNumber(series, serial)).toBe(number)
  })

  it.each([
    ["2026-06-15T12:00:00Z", "DEV-2026"],
    ["2026-12-31T22:59:59Z", "DEV-2026"],
    ["2026-12-31T23:00:00Z", "DEV-2027"],
    ["2027-01-01T00:00:00Z", "DEV-2027"],
  ])("at %s is of the series %s, by the year in France", (moment, series) => {
    expect(seriesOf(new Date(moment))).toBe(series)
  })

  it.each([
    [0, "DEV-2026-00042"],
    [1, "DEV-2026-00042"],
    [2, "DEV-2026-00042-B"],
    [3, "DEV-2026-00042-C"],
    [26, "DEV-2026-00042-Z"],
    [27, "DEV-2026-00042-AA"],
    [52, "DEV-2026-00042-AZ"],
    [53, "DEV-2026-00042-BA"],
    [702, "DEV-2026-00042-ZZ"],
    [703, "DEV-2026-00042-AAA"],
  ])("in revision %i is shown as %s", (revision, shown) => {
    expect(revisionNumber("DEV-2026-00042", revision)).toBe(shown)
  })

  it("is another one in each revision", () => {
    assert(
      property(array(integer({ min: 1, max: 100_000 })), (revisions) => {
        const shown = new Set(
          revisions.map((revision) => revisionNumber("DEV-2026-00001", revision)),
        )
        expect(shown.size).toBe(new Set(revisions).size)
      }),
    )
  })
})
