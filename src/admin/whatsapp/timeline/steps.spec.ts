import { WHATSAPP_MESSAGE_STATUSES } from "../../../modules/whatsapp/types"
import { stepsOf } from "./steps"

const at = (minute: number) => `2026-03-01T12:0${minute}:00.000Z`

const MESSAGE = {
  created_at: at(0),
  next_attempt_at: null,
  sent_at: null,
  delivered_at: null,
  read_at: null,
  failed_at: null,
}

const told = (message: Parameters<typeof stepsOf>[0]) =>
  stepsOf(message).map(({ name, at, state }) => [name, at, state])

describe("the steps of a message", () => {
  it("show when it was created, sent, delivered and read", () => {
    const way = { sent_at: at(1), delivered_at: at(2), read_at: at(3) }
    expect(told({ ...MESSAGE, ...way, status: "read" })).toEqual([
      ["created", at(0), "done"],
      ["sent", at(1), "done"],
      ["delivered", at(2), "done"],
      ["read", at(3), "done"],
    ])
  })

  it("show what is to come of one that was sent", () => {
    expect(told({ ...MESSAGE, sent_at: at(1), status: "sent" })).toEqual([
      ["created", at(0), "done"],
      ["sent", at(1), "done"],
      ["delivered", null, "ahead"],
      ["read", null, "ahead"],
    ])
  })

  it("count as delivered what was read, though nobody said when", () => {
    const steps = told({ ...MESSAGE, sent_at: at(1), read_at: at(3), status: "read" })
    expect(steps[2]).toEqual(["delivered", null, "done"])
  })

  it("show when one that waits is tried, whatever became of it before", () => {
    const message = { ...MESSAGE, sent_at: at(1), next_attempt_at: at(5) }
    expect(told({ ...message, status: "pending" }).slice(0, 3)).toEqual([
      ["created", at(0), "done"],
      ["pending", at(5), "now"],
      ["sent", null, "ahead"],
    ])
  })

  it("show that the provider had taken one that failed", () => {
    const message = { ...MESSAGE, failed_at: at(4), status: "failed" } as const
    expect(told(message)).toEqual([
      ["created", at(0), "done"],
      ["failed", at(4), "now"],
    ])
    expect(told({ ...message, sent_at: at(1) })[1]).toEqual(["sent", at(1), "done"])
  })

  it.each(WHATSAPP_MESSAGE_STATUSES)("begin with the creation of one that is %s", (status) => {
    const [first, ...others] = stepsOf({ ...MESSAGE, status })
    expect(first).toEqual({ name: "created", at: at(0), state: "done" })
    expect(others.some(({ name }) => name === status)).toBe(true)
  })
})
