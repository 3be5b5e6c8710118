import type { WhatsappMessageStatus } from "../../modules/whatsapp/types"
import { fateOf } from "./fate"

const fate = (...statuses: WhatsappMessageStatus[]) =>
  fateOf(statuses.map((status) => ({ status })))

describe("whether the seller knows of an order", () => {
  it.each(["sent", "delivered", "read"] as const)("yes, once one message is %s", (status) => {
    expect(fate("failed", "unknown", "pending", status)).toBe("told")
  })

  it.each(["pending", "sending"] as const)("not yet, while one message is %s", (status) => {
    expect(fate("failed", "unknown", status)).toBe("waiting")
  })

  it("perhaps, when one message may have arrived", () => {
    expect(fate("failed", "unknown")).toBe("unclear")
  })

  it("no, when all messages failed", () => {
    expect(fate("failed", "failed")).toBe("failed")
  })
})
