import fc from "fast-check"
import { afterAttempt } from "./after-attempt"
import { digestSize, decideDigest } from "./digest-policy"
import { parseReference, referenceOf } from "./reference"

const NOW = new Date("2026-03-01T10:00:00Z")
const TOMORROW = new Date("2026-03-02T10:00:00Z")
const MOMENT = { now: NOW, random: 0.5 }
const MESSAGE = { attempts: 1, give_up_at: TOMORROW }

describe("After an attempt a message", () => {
  it("is sent, with the provider's id and without the errors of before", () => {
    expect(afterAttempt(MESSAGE, { outcome: "sent", id: "wamid.1" }, MOMENT)).toEqual({
      status: "sent",
      next_attempt_at: null,
      provider_message_id: "wamid.1",
      sent_at: NOW,
      error_code: null,
      error: null,
      failed_at: null,
    })
  })

  it("waits for another, not before the provider wants it", () => {
    const busy = { outcome: "retry", code: "130429", detail: "Busy" } as const
    expect(afterAttempt(MESSAGE, busy, MOMENT)).toEqual({
      status: "pending",
      next_attempt_at: new Date(NOW.getTime() + 3750),
      error_code: "130429",
      error: "Busy",
    })
    expect(afterAttempt(MESSAGE, { ...busy, retry_after: 60 }, MOMENT)).toMatchObject({
      next_attempt_at: new Date(NOW.getTime() + 60_000),
    })
  })

  it("has failed once its day is over", () => {
    const busy = { outcome: "retry", code: "http_503", detail: "HTTP 503" } as const
    const late = { attempts: 100, give_up_at: new Date(NOW.getTime() + 60_000) }
    expect(afterAttempt(late, busy, MOMENT)).toEqual({
      status: "failed",
      next_attempt_at: null,
      error_code: "http_503",
      error: "HTTP 503",
      failed_at: NOW,
    })
  })

  it.each(["stop", "use_template"] as const)("has failed for good: %s", (outcome) => {
    const refused = { outcome, code: "190", detail: "Token" }
    expect(afterAttempt(MESSAGE, refused, MOMENT)).toMatchObject({
      status: "failed",
      error_code: "190",
    })
  })

  it("has an unknown delivery status, and is never tried again by itself", () => {
    const lost = { outcome: "unknown", code: "timeout", detail: "No answer" } as const
    expect(afterAttempt(MESSAGE, lost, MOMENT)).toEqual({
      status: "unknown",
      next_attempt_at: null,
      error_code: "timeout",
      error: "No answer",
    })
  })
})

describe("A number with orders to be told of", () => {
  it.each([
    [0, 1, "send"],
    [0, 5, "send"],
    [0, 6, "merge"],
    [4, 1, "send"],
    [4, 2, "merge"],
    [5, 1, "wait"],
    [9, 200, "wait"],
  ] as const)("that got %s this minute, with %s waiting: %s", (recent, waiting, turn) => {
    expect(decideDigest({ recent, waiting, perMinute: 5 })).toBe(turn)
  })

  it("never gets more messages than allowed, and a merge has two orders at least", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 50 }), fc.nat(20), (recent, waiting, n) => {
        const perMinute = n + 1
        const turn = decideDigest({ recent, waiting, perMinute })
        if (recent >= perMinute) expect(turn).toBe("wait")
        if (turn === "merge") expect(waiting).toBeGreaterThan(1)
      }),
    )
  })

  it("gets digests whose orders all have a line", () => {
    expect(digestSize(4096)).toBe(102)
    expect(digestSize(1600)).toBe(40)
  })
})

describe("A reference", () => {
  it("names the message and the attempt", () => {
    const reference = referenceOf({ id: "wamsg_01ABC", attempts: 3 })
    expect(parseReference(reference)).toEqual({ id: "wamsg_01ABC", attempt: 3 })
  })

  it.each([undefined, "", "wamsg_1", "order_1.1", "wamsg_1.x", "wamsg_1.1.1", "x wamsg_1.1"])(
    "of somebody else is none: %s",
    (text) => {
      expect(parseReference(text)).toBeNull()
    },
  )
})
