import { viesErrorText } from "./vies-error-text"

describe("why VIES named no holder", () => {
  it.each([
    ["MS_UNAVAILABLE", "country"],
    ["MS_MAX_CONCURRENT_REQ", "busy"],
    ["HTTP_429", "busy"],
    ["TIMEOUT", "silence"],
    ["HTTP_503", "silence"],
    ["INVALID_INPUT", "form"],
    ["HTTP_404", "unclear"],
    ["MALFORMED_ANSWER", "unclear"],
    ["SOMETHING_NEW", "unclear"],
  ])("is said of %s as a text, never as the code", (code, reason) => {
    expect(viesErrorText(code)).toBe(`companies.checks.reasons.${reason}`)
  })
})
