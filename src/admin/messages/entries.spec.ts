import type { MailView } from "../../contracts/mail"
import type { WhatsappMessageView } from "../../contracts/whatsapp"
import { entriesOf } from "./entries"

const mail = (id: string, created_at: string, sent_at: string | null = null) =>
  ({ id, created_at, sent_at }) as MailView
const whatsapp = (id: string, created_at: string, sent_at: string | null = null) =>
  ({ id, created_at, sent_at }) as WhatsappMessageView

describe("the messages about something", () => {
  it("are one timeline, the latest sent or written first", () => {
    const entries = entriesOf(
      [
        mail("early", "2026-11-30T09:00:00.000Z", "2026-11-30T09:00:01.000Z"),
        mail("waiting", "2026-11-30T11:00:00.000Z"),
      ],
      [whatsapp("late", "2026-11-30T08:00:00.000Z", "2026-11-30T10:00:00.000Z")],
    )
    expect(entries.map(({ channel, message }) => [channel, message.id])).toEqual([
      ["email", "waiting"],
      ["whatsapp", "late"],
      ["email", "early"],
    ])
  })

  it("are none before they are read", () => {
    expect(entriesOf()).toEqual([])
  })
})
