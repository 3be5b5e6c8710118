import fc from "fast-check"
import { isTransient, unavailable, viesAnswerOf } from "./answer"

const NUMBER = "FR83404833048"

const verdict = {
  countryCode: "FR",
  vatNumber: "83404833048",
  requestDate: "2026-11-22T10:00:00.000Z",
  valid: true,
  requestIdentifier: "WAPIAAAAY1234567",
  name: "TONNELLERIE DU MÉDOC",
  address: "1 QUAI DES CHARTRONS\n33000 BORDEAUX",
}

const failure = (...errors: string[]) => ({
  actionSucceed: false,
  errorWrappers: errors.map((error) => ({ error })),
})

const answerTo = (status: number, body: object) =>
  viesAnswerOf(NUMBER, status, JSON.stringify(body))

describe("The answer of VIES", () => {
  it("is a verdict, kept whole as proof", () => {
    expect(answerTo(200, verdict)).toEqual({ outcome: "valid", answer: verdict, error: null })
    const invalid = { ...verdict, valid: false, name: "---", address: "---" }
    expect(answerTo(200, invalid)).toEqual({ outcome: "invalid", answer: invalid, error: null })
  })

  it.each([
    ["says in both fields that it is valid", { userError: "VALID" }, "valid"],
    ["says in both fields that it isn't", { valid: false, userError: "INVALID" }, "invalid"],
    ["has an empty list of errors", { actionSucceed: true, errorWrappers: [] }, "valid"],
    ["has nulls for what didn't happen", { errorWrappers: null, userError: null }, "valid"],
    ["groups the digits", { vatNumber: "83 404.833.048", countryCode: "fr" }, "valid"],
  ])("is a verdict where it %s", (_, changes, outcome) => {
    expect(answerTo(200, { ...verdict, ...changes })).toMatchObject({ outcome, error: null })
  })

  it.each([
    [200, failure("INVALID_INPUT")],
    [400, failure("INVALID_INPUT")],
    [200, failure("INVALID_INPUT", "INVALID_INPUT")],
    [200, { ...verdict, valid: false, userError: "INVALID_INPUT" }],
  ])("is a refusal with status %d: %j", (status, answer) => {
    expect(answerTo(status, answer)).toEqual({ outcome: "invalid", answer, error: "INVALID_INPUT" })
  })

  it.each([
    [200, failure("MS_UNAVAILABLE"), "MS_UNAVAILABLE"],
    [500, failure("MS_UNAVAILABLE"), "MS_UNAVAILABLE"],
    [200, failure("SERVICE_UNAVAILABLE"), "SERVICE_UNAVAILABLE"],
    [200, failure("TIMEOUT"), "TIMEOUT"],
    [200, failure("MS_MAX_CONCURRENT_REQ"), "MS_MAX_CONCURRENT_REQ"],
    [200, failure("GLOBAL_MAX_CONCURRENT_REQ"), "GLOBAL_MAX_CONCURRENT_REQ"],
    [200, failure("VAT_BLOCKED"), "VAT_BLOCKED"],
    [200, failure("IP_BLOCKED"), "IP_BLOCKED"],
    [200, failure("INVALID_REQUESTER_INFO"), "INVALID_REQUESTER_INFO"],
    [400, failure("VOW-ERR-11"), "VOW-ERR-11"],
    [200, failure("INVALID_INPUT", "MS_UNAVAILABLE"), "MS_UNAVAILABLE"],
    [500, failure("INVALID_INPUT"), "INVALID_INPUT"],
    [200, failure("no code, but FR83404833048 and a name"), "UNKNOWN"],
    [200, failure(""), "UNKNOWN"],
    [200, failure(), "UNKNOWN"],
    [200, { ...verdict, actionSucceed: false }, "UNKNOWN"],
    [200, { ...verdict, ...failure("MS_UNAVAILABLE") }, "MS_UNAVAILABLE"],
    [200, { ...verdict, userError: "MS_UNAVAILABLE" }, "MS_UNAVAILABLE"],
    [200, { ...verdict, valid: false, userError: "TIMEOUT" }, "TIMEOUT"],
    [200, { ...verdict, userError: "INVALID" }, "MALFORMED_ANSWER"],
    [200, { ...verdict, valid: false, userError: "VALID" }, "MALFORMED_ANSWER"],
    [200, { ...verdict, valid: "true" }, "MALFORMED_ANSWER"],
    [200, { ...verdict, valid: 1 }, "MALFORMED_ANSWER"],
    [200, { ...verdict, valid: null }, "MALFORMED_ANSWER"],
    [200, { ...verdict, valid: undefined, isValid: true }, "MALFORMED_ANSWER"],
    [200, { ...verdict, errorWrappers: "MS_UNAVAILABLE" }, "MALFORMED_ANSWER"],
    [200, { ...verdict, userError: { error: "TIMEOUT" } }, "MALFORMED_ANSWER"],
    [200, [verdict], "MALFORMED_ANSWER"],
    [200, {}, "MALFORMED_ANSWER"],
    [200, { ...verdict, vatNumber: "40303265045" }, "OTHER_NUMBER"],
    [200, { ...verdict, countryCode: "BE" }, "OTHER_NUMBER"],
    [200, { ...verdict, vatNumber: undefined }, "OTHER_NUMBER"],
    [200, { ...verdict, countryCode: null }, "OTHER_NUMBER"],
    [200, { ...verdict, vatNumber: 83404833048 }, "OTHER_NUMBER"],
    [201, verdict, "HTTP_201"],
    [302, verdict, "HTTP_302"],
    [404, { message: "not found" }, "HTTP_404"],
    [503, verdict, "HTTP_503"],
  ])("is no verdict with status %d: %j", (status, body, error) => {
    const answer: unknown = JSON.parse(JSON.stringify(body))
    expect(answerTo(status, body)).toEqual({ outcome: "unavailable", answer, error })
  })

  it.each([
    [200, "<html><body>Maintenance</body></html>", "MALFORMED_ANSWER"],
    [503, "<html><body>Maintenance</body></html>", "HTTP_503"],
    [200, "", "MALFORMED_ANSWER"],
    [200, JSON.stringify(verdict).slice(0, -1), "MALFORMED_ANSWER"],
    [200, "null", "MALFORMED_ANSWER"],
    [200, JSON.stringify({ ...verdict, name: "\u0000" }), "MALFORMED_ANSWER"],
    [200, JSON.stringify({ ...verdict, name: "\ud800" }), "MALFORMED_ANSWER"],
  ])("is no verdict, and nothing to keep, with status %d: %j", (status, text, error) => {
    expect(viesAnswerOf(NUMBER, status, text)).toEqual(unavailable(error))
  })

  it("never makes a number valid, unless it says so of this number and of no failure", () => {
    const body = fc.record(
      {
        valid: fc.oneof(fc.boolean(), fc.jsonValue()),
        countryCode: fc.constantFrom("FR", "BE"),
        vatNumber: fc.constantFrom("83404833048", "40303265045"),
        userError: fc.constantFrom("VALID", "INVALID", "MS_UNAVAILABLE", "", null),
        actionSucceed: fc.constantFrom(true, false, null),
        errorWrappers: fc.constantFrom([], [{ error: "TIMEOUT" }], [{ error: "" }]),
      },
      { requiredKeys: [] },
    )
    const status = fc.constantFrom(200, 201, 302, 400, 429, 500, 503)
    fc.assert(
      fc.property(status, body, (code, content) => {
        const { valid, countryCode, vatNumber, userError, actionSucceed, errorWrappers } = content
        const isClear =
          code === 200 &&
          valid === true &&
          countryCode === "FR" &&
          vatNumber === "83404833048" &&
          (!userError || userError === "VALID") &&
          actionSucceed !== false &&
          !errorWrappers?.length
        expect(answerTo(code, content).outcome === "valid").toBe(isClear)
      }),
      { numRuns: 1_000 },
    )
  })

  it("is read whatever it is", () => {
    fc.assert(
      fc.property(fc.nat(599), fc.oneof(fc.string(), fc.json()), (status, text) => {
        expect(viesAnswerOf(NUMBER, status, text).outcome).toBe("unavailable")
      }),
    )
  })
})

describe("An answer may be another a moment later", () => {
  it.each([
    [200, "MS_MAX_CONCURRENT_REQ", true],
    [200, "MS_MAX_CONCURRENT_REQ_TIME", true],
    [200, "GLOBAL_MAX_CONCURRENT_REQ", true],
    [200, "GLOBAL_MAX_CONCURRENT_REQ_TIME", true],
    [200, "SERVICE_UNAVAILABLE", true],
    [200, "TIMEOUT", true],
    [429, "HTTP_429", true],
    [500, "UNKNOWN", true],
    [503, "HTTP_503", true],
    [200, "MS_UNAVAILABLE", false],
    [200, "VAT_BLOCKED", false],
    [200, "IP_BLOCKED", false],
    [200, "INVALID_REQUESTER_INFO", false],
    [200, "MALFORMED_ANSWER", false],
    [200, "OTHER_NUMBER", false],
    [400, "VOW-ERR-11", false],
    [302, "HTTP_302", false],
  ])("with status %d and %s: %p", (status, error, expected) => {
    expect(isTransient(status, unavailable(error))).toBe(expected)
  })

  it("but a verdict stays", () => {
    expect(isTransient(200, answerTo(200, verdict))).toBe(false)
    expect(isTransient(200, answerTo(200, failure("INVALID_INPUT")))).toBe(false)
  })
})
