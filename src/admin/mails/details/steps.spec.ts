import type { Translate } from "../../lib/use-text"
import { stepsOf } from "./steps"

const t: Translate = (key, values) => [key, values?.number].filter(Boolean).join(" ")

const mail = {
  state: "sent" as const,
  attempts: 2,
  created_at: "2026-11-30T10:00:00.000Z",
  next_at: null,
  attempt_log: [
    {
      number: 2,
      started_at: "2026-11-30T10:05:00.000Z",
      finished_at: "2026-11-30T10:05:01.000Z",
      outcome: "sent",
      code: null,
      detail: "250 OK",
    },
    {
      number: 1,
      started_at: "2026-11-30T10:01:00.000Z",
      finished_at: "2026-11-30T10:01:01.000Z",
      outcome: "retry",
      code: "450",
      detail: "Mailbox busy",
    },
  ],
}

describe("what became of an e-mail", () => {
  it("is told attempt by attempt, with the server's words", () => {
    expect(stepsOf(mail, t).map(({ label, color, note }) => [label, color, note])).toEqual([
      ["mails.attempts.created", "green", undefined],
      ["mails.attempts.retry 1", "orange", "450: Mailbox busy"],
      ["mails.attempts.sent 2", "green", "250 OK"],
    ])
  })

  it("ends with the attempt that it waits for", () => {
    const next_at = "2026-11-30T10:05:00.000Z"
    const waiting = { ...mail, state: "retrying" as const, attempts: 1, next_at }
    expect(stepsOf({ ...waiting, attempt_log: [mail.attempt_log[1]!] }, t).at(-1)).toMatchObject({
      label: "mails.attempts.next 2",
      at: next_at,
    })
  })

  it("says of an attempt without an outcome that it is under way", () => {
    const running = { ...mail.attempt_log[0]!, outcome: null, finished_at: null, detail: null }
    const last = stepsOf({ ...mail, state: "sending", attempt_log: [running] }, t).at(-1)
    expect(last).toMatchObject({ label: "mails.attempts.running 2", color: "blue", note: null })
  })

  it.each(["canceled", "suppressed"] as const)("says that it is %s", (state) => {
    expect(stepsOf({ ...mail, state, attempt_log: [] }, t).at(-1)).toMatchObject({ id: state })
  })
})
