import { toTermsChanges, toTermsValues } from "./terms-values"

const BEFORE = toTermsValues({
  terms: { net_days: 30, pay_by_invoice: true },
  approval_required: false,
  customer_group_id: "cusgroup_1",
})

describe("who changes the terms of a company", () => {
  it("changes nothing that they left as it was", () => {
    expect(toTermsChanges(BEFORE, BEFORE)).toEqual({})
  })

  it.each([
    [{ terms: { net_days: "45", pay_by_invoice: true } }, { terms: { net_days: 45 } }],
    [{ terms: { net_days: "30", pay_by_invoice: false } }, { terms: { pay_by_invoice: false } }],
    [{ approval_required: true }, { approval_required: true }],
    [{ customer_group_id: "" }, { customer_group_id: null }],
  ])("changes only %j", (entered, changes) => {
    expect(toTermsChanges({ ...BEFORE, ...entered }, BEFORE)).toEqual(changes)
  })
})
