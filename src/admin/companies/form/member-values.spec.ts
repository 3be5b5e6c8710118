import { toMemberChanges, toMemberValues } from "./member-values"

const LIMIT = { amount: 1500.5, currency_code: "eur", period: "month" as const }
const BEFORE = toMemberValues({ role: "buyer", spending_limit: LIMIT }, "eur")
const limited = (changes: Partial<typeof BEFORE.spending_limit>) => ({
  ...BEFORE,
  spending_limit: { ...BEFORE.spending_limit, ...changes },
})

describe("who changes what a member may do", () => {
  it("changes nothing that they left as it was, however an amount is written", () => {
    expect(toMemberChanges(BEFORE, BEFORE)).toEqual({})
    expect(toMemberChanges(limited({ amount: "1500,50" }), BEFORE)).toEqual({})
  })

  it("leaves a limit alone where there is none, whichever currency the form begins with", () => {
    const unlimited = toMemberValues({ role: "buyer", spending_limit: null }, "eur")
    expect(toMemberChanges({ ...unlimited, role: "admin" }, unlimited)).toEqual({ role: "admin" })
  })

  it("changes a limit as a whole", () => {
    expect(toMemberChanges(limited({ period: "year" }), BEFORE)).toEqual({
      spending_limit: { ...LIMIT, period: "year" },
    })
    expect(toMemberChanges(limited({ amount: "" }), BEFORE)).toEqual({ spending_limit: null })
  })
})
