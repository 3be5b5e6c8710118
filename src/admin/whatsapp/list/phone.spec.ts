import { phoneOf } from "./phone"

describe("the number of a recipient", () => {
  it.each([
    "+33612345678",
    " +33 6 12 34 56 78 ",
    "+33 (6) 12.34.56.78",
    "0033 6 12 34 56 78",
    "+33-612-345-678",
  ])("is understood as %s", (typed) => {
    expect(phoneOf(typed)).toBe("+33612345678")
  })

  it.each(["", "06 12 34 56 78", "33612345678", "+33", "+33612x345678", "Anna"])(
    "can't be %p",
    (typed) => {
      expect(phoneOf(typed)).toBeNull()
    },
  )
})
