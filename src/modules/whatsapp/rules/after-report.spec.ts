import fc from "fast-check"
import { DELIVERY_STATUSES, type DeliveryStatus, type WhatsappMessageStatus } from "../types"
import { type Report, afterReport, changesStatus } from "./after-report"

const NOW = new Date("2026-03-01T10:00:00Z")
const MOMENT = { now: NOW, random: 0 }

const known = (overrides: Partial<Parameters<typeof afterReport>[0]> = {}) => ({
  status: "sent" as const,
  attempts: 1,
  give_up_at: new Date("2026-03-02T10:00:00Z"),
  template_only: false,
  sent_at: NOW,
  ...overrides,
})

const report = (overrides: Partial<Report> = {}): Report => ({
  provider_message_id: "wamid.1",
  status: "delivered",
  at: NOW,
  attempt: 1,
  meaning: "stop",
  hasTemplate: true,
  ...overrides,
})

describe("A status", () => {
  it.each([
    ["pending", "sent", false],
    ["pending", "failed", false],
    ["pending", "delivered", true],
    ["sending", "delivered", true],
    ["unknown", "failed", true],
    ["sent", "delivered", true],
    ["sent", "read", true],
    ["sent", "failed", true],
    ["sent", "sent", false],
    ["delivered", "read", true],
    ["delivered", "sent", false],
    ["delivered", "failed", false],
    ["read", "delivered", false],
    ["failed", "sent", false],
    ["failed", "failed", false],
    ["failed", "read", true],
  ] as const)("of %s that becomes %s is news: %s", (current, reported, expected) => {
    expect(changesStatus(current, reported)).toBe(expected)
  })

  it("ends the same in whatever order delivery is told, and twice", () => {
    const anyOrder = fc
      .shuffledSubarray(["sent", "delivered", "read"] as const, { minLength: 3 })
      .map((order) => [...order, ...order])
    fc.assert(
      fc.property(anyOrder, (reports) => {
        const end = reports.reduce<WhatsappMessageStatus>(
          (current, reported) => (changesStatus(current, reported) ? reported : current),
          "sending",
        )
        expect(end).toBe("read")
      }),
    )
  })

  it("is no news when it is known", () => {
    for (const one of DELIVERY_STATUSES) expect(changesStatus(one, one)).toBe(false)
  })
})

describe("A report", () => {
  it("of an earlier attempt that arrived settles the message: the recipient has it", () => {
    for (const status of ["pending", "unknown", "sending", "failed"] as const) {
      expect(afterReport(known({ status, attempts: 3 }), report(), MOMENT)).toMatchObject({
        status: "delivered",
        provider_message_id: "wamid.1",
        next_attempt_at: null,
        delivered_at: NOW,
      })
    }
  })

  it("of an earlier attempt that was only sent says nothing: it has failed since", () => {
    const sent = report({ status: "sent" })
    for (const status of ["pending", "sending", "unknown"] as const) {
      expect(afterReport(known({ status, attempts: 2 }), sent, MOMENT)).toBeNull()
    }
  })

  it("of a failure says nothing of a later attempt, nor of one that waits", () => {
    const failure = report({ status: "failed", error_code: "131026" })
    expect(afterReport(known({ status: "sending", attempts: 2 }), failure, MOMENT)).toBeNull()
    expect(afterReport(known({ status: "pending" }), failure, MOMENT)).toBeNull()
  })

  it("of a failure for good ends the message, with the provider's code", () => {
    const failure = report({ status: "failed", error_code: "131026" })
    expect(afterReport(known(), failure, MOMENT)).toEqual({
      status: "failed",
      next_attempt_at: null,
      error_code: "131026",
      error: expect.stringMatching(/\w/),
      failed_at: NOW,
    })
  })

  it("of a passing failure sends the message again, later, but not after its day", () => {
    const failure = report({ status: "failed", error_code: "131000", meaning: "retry" })
    expect(afterReport(known(), failure, MOMENT)).toMatchObject({
      status: "pending",
      next_attempt_at: new Date(NOW.getTime() + 2500),
    })
    expect(afterReport(known({ give_up_at: NOW }), failure, MOMENT)).toMatchObject({
      status: "failed",
    })
  })

  it("of a closed window switches to the template, once and only where there is one", () => {
    const closed = report({ status: "failed", error_code: "131047", meaning: "use_template" })
    expect(afterReport(known(), closed, MOMENT)).toMatchObject({
      status: "pending",
      next_attempt_at: NOW,
      template_only: true,
    })
    expect(afterReport(known({ template_only: true }), closed, MOMENT)).toMatchObject({
      status: "failed",
    })
    expect(afterReport(known(), { ...closed, hasTemplate: false }, MOMENT)).toMatchObject({
      status: "failed",
    })
  })

  it("never leads backwards, whatever comes in whatever order", () => {
    const rank: Record<WhatsappMessageStatus, number> = {
      ...{ pending: 1, sending: 0, unknown: 0, sent: 0.5, failed: 1.5, delivered: 2, read: 3 },
    }
    const reports = fc.array(
      fc.record({
        status: fc.constantFrom<DeliveryStatus>(...DELIVERY_STATUSES),
        meaning: fc.constantFrom("stop", "retry", "use_template"),
      }),
    )
    fc.assert(
      fc.property(reports, (all) => {
        let message: ReturnType<typeof known> & { status: WhatsappMessageStatus } = known()
        for (const one of all) {
          const before = rank[message.status]
          message = { ...message, ...(afterReport(message, report(one), MOMENT) as object) }
          expect(rank[message.status]).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })
})
