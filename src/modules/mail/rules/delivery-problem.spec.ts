import { findDeliveryProblem } from "./delivery-problem"

describe("E-mails", () => {
  it.each([
    ["log", true, false, "not_delivered"],
    ["none", true, false, "waits_for_transport"],
    ["log", false, false, null],
    ["none", false, false, null],
    ["smtp", true, false, null],
    ["smtp", true, true, "login_refused"],
    ["smtp", false, true, "login_refused"],
  ] as const)(
    "by %s, in production %s, with the login refused %s: %s",
    (transport, isProduction, isLoginRefused, problem) => {
      expect(findDeliveryProblem({ transport, isProduction, isLoginRefused })).toBe(problem)
    },
  )
})
