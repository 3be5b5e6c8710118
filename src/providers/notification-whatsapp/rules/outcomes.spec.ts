import fc from "fast-check"
import { type Exchange, parseRetryAfter } from "./answer"
import { cloudOutcomeOf, meaningOfCloudCode } from "./cloud-outcome"
import { encodeFailure, decodeFailure } from "./failure-codec"
import { meaningOfTwilioCode, twilioOutcomeOf } from "./twilio-outcome"

const NOW = new Date("2026-07-21T10:00:00Z")

const answer = (status: number, body: unknown, retry_after: string | null = null): Exchange => ({
  status,
  body,
  retry_after,
})

const graphError = (code: number, more = {}) => ({
  error: { message: "Why", type: "OAuthException", code, fbtrace_id: "x", ...more },
})

describe("An answer of Meta", () => {
  const outcome = (exchange: Exchange) => cloudOutcomeOf(exchange, "text", NOW).outcome

  it("gives the id of a message that was taken", () => {
    const body = { messaging_product: "whatsapp", messages: [{ id: "wamid.HBgL==" }] }
    expect(cloudOutcomeOf(answer(200, body), "text")).toEqual({
      outcome: "sent",
      id: "wamid.HBgL==",
    })
  })

  it.each([1, 2, 4, 80007, 130429, 131056, 131000, 131016, 133004])(
    "may be another one later: %s",
    (code) => {
      for (const status of [400, 403, 500]) {
        expect(outcome(answer(status, graphError(code)))).toBe("retry")
      }
    },
  )

  it.each([
    190, 3, 10, 200, 250, 299, 368, 131031, 131042, 131048, 132000, 132001, 132018, 132999, 131026,
    100,
  ])("is final: %s", (code) => {
    for (const status of [400, 401, 500]) {
      expect(outcome(answer(status, graphError(code)))).toBe("stop")
    }
    expect(meaningOfCloudCode(code, "text")).toBe("stop")
  })

  it("asks for the template once", () => {
    expect(meaningOfCloudCode(131047, "text")).toBe("use_template")
    expect(meaningOfCloudCode(131047, "template")).toBe("stop")
  })

  it.each([
    [400, {}, "stop"],
    [404, {}, "stop"],
    [400, { is_transient: true }, "retry"],
    [429, {}, "retry"],
    [503, {}, "retry"],
  ])("with a code nobody knows goes by its status %s", (status, more, expected) => {
    expect(meaningOfCloudCode(99_999, "text")).toBeUndefined()
    expect(outcome(answer(status, graphError(99_999, more)))).toBe(expected)
  })

  it.each([
    [200, null, "unknown"],
    [200, {}, "unknown"],
    [200, { messages: [] }, "unknown"],
    [200, { messages: [{ id: "with space" }] }, "unknown"],
    [302, null, "stop"],
    [403, null, "stop"],
    [408, null, "retry"],
    [429, "<html>", "retry"],
    [502, null, "retry"],
  ])("that isn't Meta's goes by its status: %s %j", (status, body, expected) => {
    expect(outcome(answer(status, body))).toBe(expected)
  })

  it("says how long to wait", () => {
    expect(cloudOutcomeOf(answer(429, graphError(130429), "30"), "text", NOW)).toEqual({
      outcome: "retry",
      code: "130429",
      detail: "Why",
      retry_after: 30,
    })
  })

  it("explains itself in one line without phone numbers", () => {
    const error_data = { messaging_product: "whatsapp", details: "to\n+33612345678" }
    expect(cloudOutcomeOf(answer(400, graphError(131026, { error_data })), "text")).toEqual({
      outcome: "stop",
      code: "131026",
      detail: "Why: to +33•••••••78",
    })
  })
})

describe("An answer of Twilio", () => {
  const outcome = (exchange: Exchange) => twilioOutcomeOf(exchange, "text", NOW).outcome
  const error = (code: number) => ({ code, message: "Why", more_info: "", status: 400 })

  it("gives the id of a message that was taken", () => {
    expect(twilioOutcomeOf(answer(201, { sid: "SM12", status: "queued" }), "text")).toEqual({
      outcome: "sent",
      id: "SM12",
    })
  })

  it.each([
    [429, error(20429), "retry"],
    [400, error(63018), "retry"],
    [503, error(20503), "retry"],
    [500, null, "retry"],
    [401, error(20003), "stop"],
    [400, error(21211), "stop"],
    [400, error(63007), "stop"],
    [400, error(99_999), "stop"],
    [500, error(99_999), "retry"],
    [400, error(63016), "use_template"],
    [201, null, "unknown"],
  ])("of status %s with %j: %s", (status, body, expected) => {
    expect(outcome(answer(status, body))).toBe(expected)
  })

  it("asks for the template once", () => {
    expect(meaningOfTwilioCode(63016, "template")).toBe("stop")
  })
})

describe("No answer", () => {
  it.each([
    ["not_written", "retry", "not_connected"],
    ["lost", "unknown", "connection_lost"],
    ["timeout", "unknown", "timeout"],
  ] as const)("%s: %s", (failure, outcome, code) => {
    for (const outcomeOf of [cloudOutcomeOf, twilioOutcomeOf]) {
      expect(outcomeOf({ failure }, "text")).toMatchObject({ outcome, code })
    }
  })
})

describe("A Retry-After", () => {
  it.each([
    ["120", 120],
    [" 0 ", 0],
    ["999999999", 86_400],
    ["Tue, 21 Jul 2026 10:01:00 GMT", 60],
    ["Tue, 21 Jul 2026 09:00:00 GMT", 0],
    ["soon", undefined],
    ["", undefined],
    [null, undefined],
  ])("of %j: %s s", (header, seconds) => {
    expect(parseRetryAfter(header, NOW)).toBe(seconds)
  })
})

describe("A failure in an error of Medusa's notification module", () => {
  it("is what it was before", () => {
    const anyFailure = fc.tuple(
      fc.record({ code: fc.stringMatching(/^\w+$/), detail: fc.stringMatching(/^[ -~]*$/) }),
      fc.oneof(
        fc
          .constantFrom("stop" as const, "use_template" as const, "unknown" as const)
          .map((outcome) => ({ outcome })),
        fc.record(
          { outcome: fc.constant("retry" as const), retry_after: fc.nat() },
          { requiredKeys: ["outcome"] },
        ),
      ),
    )
    fc.assert(
      fc.property(anyFailure, ([explanation, decision]) => {
        const failure = { ...explanation, ...decision }
        const message = `Failed to send notification with id noti_1:\n${encodeFailure(failure)}`
        expect(decodeFailure(message)).toEqual(failure)
      }),
    )
  })

  it("is none for another error", () => {
    expect(decodeFailure("Could not find a notification provider for channel: whatsapp")).toBeNull()
  })
})
