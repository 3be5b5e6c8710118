import { approvalWarningsOf } from "./approval-warnings"

const vetted = {
  country_code: "FR",
  siren: "552100554",
  vat_status: "valid",
  same_identity: [],
} as const

const namesake = { id: "comp_2", name: "Tonnellerie Dubois", status: "approved" } as const

describe("Before staff approve a company", () => {
  it("nothing is said of one whose numbers are in order", () =>
    expect(approvalWarningsOf({ ...vetted, same_identity: [] })).toEqual([]))

  it("they hear of a French one without SIREN, not of a Swiss one", () => {
    const unnumbered = { ...vetted, siren: null, same_identity: [] }
    expect(approvalWarningsOf(unnumbered)).toEqual(["siren_missing"])
    expect(approvalWarningsOf({ ...unnumbered, country_code: "CH" })).toEqual([])
  })

  it("they hear of a number that VIES refused and of another company with the same number", () =>
    expect(
      approvalWarningsOf({ ...vetted, vat_status: "invalid", same_identity: [namesake] }),
    ).toEqual(["vat_number_invalid", "same_identity"]))
})
