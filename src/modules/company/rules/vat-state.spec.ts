import fc from "fast-check"
import { VAT_STATUSES } from "../types"
import { newVatState, retryDelay, vatStateAfter, vatStateByHand } from "./vat-state"

const NOW = new Date("2026-03-01T12:00:00Z")

describe("what is known of a VAT number", () => {
  it("is nothing at first, and VIES is due at once", () => {
    expect(newVatState("DE136695976", NOW)).toMatchObject({
      vat_status: "pending",
      vat_check_due_at: NOW,
    })
    expect(newVatState(null, NOW)).toMatchObject({ vat_status: "none", vat_check_due_at: null })
  })

  it("is what VIES answers; a valid one is asked about again in 90 days", () => {
    const before = { vat_status: "pending", vat_check_attempts: 3 } as const
    expect(vatStateAfter(before, "invalid", NOW)).toMatchObject({
      vat_status: "invalid",
      vat_check_due_at: null,
      vat_check_attempts: 0,
    })
    expect(vatStateAfter(before, "valid", NOW).vat_check_due_at).toEqual(
      new Date("2026-05-30T12:00:00Z"),
    )
  })

  it("is what staff say, and VIES is asked within a day unless it is due anyway", () => {
    const day = new Date("2026-03-02T12:00:00Z")
    const due = new Date("2026-03-01T12:01:00Z")
    const set = (vat_check_due_at: Date | null) =>
      vatStateByHand({ vat_check_due_at }, "valid", NOW)
    expect(set(null)).toEqual({ vat_status: "valid", vat_check_due_at: day })
    expect(set(due)).toEqual({ vat_status: "valid", vat_check_due_at: due })
  })

  it("never becomes valid, or anything else, while VIES doesn't answer", () => {
    fc.assert(
      fc.property(fc.constantFrom(...VAT_STATUSES), fc.nat(100), (vat_status, attempts) => {
        const after = vatStateAfter(
          { vat_status, vat_check_attempts: attempts },
          "unavailable",
          NOW,
        )
        expect(after.vat_status).toBe(vat_status)
        expect(after.vat_check_due_at!.getTime()).toBeGreaterThan(NOW.getTime())
        expect(after).not.toHaveProperty("vat_checked_at")
      }),
    )
  })

  it("is asked for ever more rarely, and at least every six hours", () => {
    const hours = (attempts: number) => retryDelay(attempts) / 3_600_000
    expect([0, 1, 2].map((attempts) => retryDelay(attempts) / 60_000)).toEqual([1, 2, 4])
    expect(hours(50)).toBe(6)
  })
})
