import { MAIL_STATES } from "../../modules/mail/types"
import { isCancelable, isResendable, isUnderWay } from "./state"

const statesIn = (
  holds: (mail: { kind: "order_confirmed"; state: (typeof MAIL_STATES)[number] }) => boolean,
) => MAIL_STATES.filter((state) => holds({ kind: "order_confirmed", state }))

describe("an e-mail, for staff", () => {
  it("is sent again once nothing becomes of it by itself", () => {
    expect(statesIn(isUnderWay)).toEqual(["waiting", "sending", "retrying"])
    expect(statesIn(isResendable)).toEqual(["sent", "failed", "unknown", "suppressed", "canceled"])
  })

  it("is canceled while it waits, not while it is being sent", () => {
    expect(statesIn(isCancelable)).toEqual(["waiting", "retrying"])
  })

  it("isn't sent again where its link is used up", () => {
    expect(isResendable({ kind: "password_reset", state: "sent" })).toBe(false)
    expect(isResendable({ kind: "password_reset", state: "failed" })).toBe(true)
  })
})
