import { addDays, addMonths, dayOf, isWorkingDay, workingDayFrom } from "./days"

describe("A day of the seller's calendar", () => {
  it("is that of Paris, not of UTC", () => {
    expect(dayOf(new Date("2026-03-31T22:30:00Z"))).toBe("2026-04-01")
    expect(dayOf(new Date("2026-12-31T22:59:59Z"))).toBe("2026-12-31")
  })

  it.each([
    ["2026-02-27", 2, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2027-01-01", -1, "2026-12-31"],
  ])("%s and %i days is %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-03-15", 12, "2027-03-15"],
    ["2028-02-29", 12, "2029-02-28"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })
})

describe("Working days", () => {
  it.each([
    "2026-04-06", // Easter Monday
    "2026-05-14", // Ascension Day
    "2026-05-25", // Whit Monday
    "2025-04-21",
    "2027-05-06",
    "2038-04-26",
    "2026-07-14",
    "2026-12-25",
    "2026-11-28", // a Saturday
  ])("leave out %s", (day) => {
    expect(isWorkingDay(day)).toBe(false)
  })

  it.each([
    ["2026-04-03", "2026-04-03"],
    ["2026-04-04", "2026-04-07"],
    ["2026-12-31", "2026-12-31"],
    ["2027-01-01", "2027-01-04"],
    ["2026-05-01", "2026-05-04"],
  ])("from %s on begin with %s", (day, expected) => {
    expect(workingDayFrom(day)).toBe(expected)
  })
})
