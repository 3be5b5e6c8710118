import type { WhatsappMessageStatus } from "../../modules/whatsapp/types"
import { deliveryStatusOf } from "./delivery-status"

const statusOf = (...statuses: WhatsappMessageStatus[]) =>
  deliveryStatusOf(statuses.map((status) => ({ status })))

describe("whether the seller knows of an order", () => {
  it.each(["sent", "delivered", "read"] as const)("yes, once one message is %s", (status) => {
    expect(statusOf("failed", "unknown", "pending", status)).toBe("told")
  })

  it.each(["pending", "sending"] as const)("not yet, while one message is %s", (status) => {
    expect(statusOf("failed", "unknown", status)).toBe("waiting")
  })

  it("perhaps, when one message may have arrived", () => {
    expect(statusOf("failed", "unknown")).toBe("unclear")
  })

  it("no, when all messages failed", () => {
    expect(statusOf("failed", "failed")).toBe("failed")
  })
})
