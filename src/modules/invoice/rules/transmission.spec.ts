import type { PlatformFlow } from "../platform/port"
import type { TransmissionRow } from "../transmission/rows"
import { afterAcknowledgement, afterTransmit, isResendable } from "./transmission"

const NOW = new Date("2026-12-01T10:00:00Z")

const flow = (status: PlatformFlow["acknowledgement"]["status"]): PlatformFlow => ({
  flow_id: "flow_1",
  tracking_id: "invtrans_1",
  updated_at: NOW,
  acknowledgement: { status, code: "BR-FR-05", detail: "A note is missing" },
  has_statuses: false,
})

type Row = Pick<TransmissionRow, "status" | "flow_id">

describe("A transmission", () => {
  it("keeps the platform's id of what was sent", () => {
    const row = { attempts: 1, give_up_at: new Date("2026-12-03T10:00:00Z") }
    const outcome = { outcome: "sent", flow_id: "flow_1" } as const
    expect(afterTransmit(row, outcome, { now: NOW, random: 0 })).toMatchObject({
      status: "sent",
      flow_id: "flow_1",
    })
  })

  it.each([
    ["pending", false],
    ["sending", false],
    ["sent", false],
    ["failed", true],
    ["unknown", true],
  ] as const)("that is %s can be sent again by staff: %s", (status, expected) => {
    expect(isResendable({ status })).toBe(expected)
  })

  it.each<[string, Row, PlatformFlow, object | null]>([
    ["sent is one still", { status: "sent", flow_id: "flow_1" }, flow("Ok"), null],
    ["being sent is left alone", { status: "sending", flow_id: null }, flow("Error"), null],
    [
      "given up was sent, if the platform has it",
      { status: "failed", flow_id: null },
      flow("Pending"),
      { status: "sent", flow_id: "flow_1", failed_at: null },
    ],
    [
      "sent has failed, if the platform refuses it",
      { status: "sent", flow_id: "flow_1" },
      flow("Error"),
      { status: "failed", error_code: "BR-FR-05", error: "A note is missing", failed_at: NOW },
    ],
    ["refused is so once", { status: "failed", flow_id: "flow_1" }, flow("Error"), null],
    ["refused isn't taken later", { status: "failed", flow_id: "flow_1" }, flow("Ok"), null],
  ])("that is %s", (_, row, said, changes) => {
    const result = afterAcknowledgement(row, said, NOW)
    if (changes) expect(result).toMatchObject(changes)
    else expect(result).toBeNull()
  })
})
