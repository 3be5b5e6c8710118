import fc from "fast-check"
import { COMPANY_ACTIONS, COMPANY_STATUSES } from "../types"
import { allowedCompanyActions, mayBuy, statusAfter } from "./status"

describe("the status of a company", () => {
  it.each([
    ["pending", "approve", "approved"],
    ["pending", "reject", "rejected"],
    ["approved", "suspend", "suspended"],
    ["suspended", "approve", "approved"],
  ] as const)("%s, when staff %s it, becomes %s", (status, action, after) => {
    expect(statusAfter(status, action)).toBe(after)
  })

  it("lists as allowed exactly what leads somewhere, and that is four decisions in all", () => {
    const pairs = COMPANY_STATUSES.flatMap((status) =>
      COMPANY_ACTIONS.map((action) => ({ status, action })),
    )
    const allowed = pairs.filter(({ status, action }) => statusAfter(status, action))
    expect(allowed).toHaveLength(4)
    fc.assert(
      fc.property(fc.constantFrom(...pairs), ({ status, action }) => {
        expect(allowedCompanyActions(status).includes(action)).toBe(
          statusAfter(status, action) !== null,
        )
      }),
    )
  })

  it("lets a company buy until it is rejected or suspended", () => {
    expect(COMPANY_STATUSES.filter(mayBuy)).toEqual(["pending", "approved"])
  })

  it("leads nowhere from rejected", () => {
    expect(allowedCompanyActions("rejected")).toEqual([])
  })
})
