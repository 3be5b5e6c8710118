import type { Message } from "../message"
import { afterMailAttempt } from "./after-attempt"
import { isResendable } from "./resendable"

const NOW = new Date("2026-03-01T10:00:00Z")
const IN_TWO_DAYS = new Date("2026-03-03T10:00:00Z")
const MOMENT = { now: NOW, random: 0.5 }

const content: Message = {
  subject: "Your password",
  preheader: "",
  blocks: [
    { type: "paragraph", text: "Somebody asked for it" },
    { type: "button", label: "Choose", url: "https://shop.test/?token=t0ken", is_secret: true },
    { type: "code", label: "Code", code: "t0ken", is_secret: true },
  ],
}

const MAIL = { attempts: 2, give_up_at: IN_TWO_DAYS, content, has_secrets: true }

describe("After an attempt an e-mail", () => {
  it("is sent, and has no more secrets", () => {
    const changes = afterMailAttempt(MAIL, { outcome: "sent", response: "250 Ok" }, MOMENT)
    expect(changes).toMatchObject({
      status: "sent",
      response: "250 Ok",
      sent_at: NOW,
      blanked_at: NOW,
      has_secrets: false,
    })
    expect(JSON.stringify(changes.content)).not.toContain("t0ken")
    expect(changes.content).toMatchObject({ subject: "Your password" })
  })

  it("keeps its content where there are none", () => {
    const plain = { ...MAIL, has_secrets: false }
    const changes = afterMailAttempt(plain, { outcome: "sent", response: "250 Ok" }, MOMENT)
    expect(changes).not.toHaveProperty("content")
    expect(changes).not.toHaveProperty("blanked_at")
  })

  it("waits five minutes for the login, which costs neither an attempt nor time", () => {
    const refused = { outcome: "paused", code: "535", detail: "535 Bad login" } as const
    expect(afterMailAttempt(MAIL, refused, MOMENT)).toEqual({
      status: "pending",
      attempts: 1,
      next_attempt_at: new Date("2026-03-01T10:05:00Z"),
      give_up_at: new Date("2026-03-03T10:05:00Z"),
      error_code: "535",
      error: "535 Bad login",
    })
  })

  it.each([
    ["retry", "pending"],
    ["stop", "failed"],
    ["unknown", "unknown"],
  ] as const)("with the outcome %s is %s", (outcome, status) => {
    const failure = { outcome, code: "450", detail: "Busy" }
    expect(afterMailAttempt(MAIL, failure, MOMENT)).toMatchObject({ status, error_code: "450" })
  })
})

describe("An e-mail is sent again by staff", () => {
  it.each([
    ["sent", true],
    ["failed", true],
    ["unknown", true],
    ["suppressed", true],
    ["canceled", true],
    ["pending", false],
    ["sending", false],
  ] as const)("while it is %s: %s", (status, expected) => {
    expect(isResendable({ status, blanked_at: null, expires_at: null }, NOW)).toBe(expected)
  })

  it("not without its token, nor with one that has expired", () => {
    const status = "failed"
    expect(isResendable({ status, blanked_at: NOW, expires_at: null }, NOW)).toBe(false)
    expect(isResendable({ status, blanked_at: null, expires_at: NOW }, NOW)).toBe(false)
    expect(isResendable({ status, blanked_at: null, expires_at: IN_TWO_DAYS }, NOW)).toBe(true)
  })
})
