import type { MailRow } from "../rows"
import { logTransport } from "./log"

const MAIL = {
  id: "mail_1",
  to: "marie@example.com",
  subject: "Your password",
  content: {
    subject: "Your password",
    preheader: "",
    blocks: [{ type: "code", label: "Code", code: "t0ken", is_secret: true }],
  },
} as unknown as MailRow

const send = async (options: { admin_url?: string }) => {
  const lines: string[] = []
  const transport = logTransport(options, { info: (line: string) => void lines.push(line) })
  return { outcome: await transport.send(MAIL, []), lines }
}

describe("An e-mail that is only logged", () => {
  it("is one line that says where to read it, without address, token or content", async () => {
    const { outcome, lines } = await send({ admin_url: "https://shop.test/app" })
    expect(outcome).toEqual({ outcome: "sent", response: "not delivered: transport log" })
    expect(lines).toEqual([
      'E-mail for m•••@example.com, not delivered: "Your password" (https://shop.test/app/mails/mail_1)',
    ])
  })

  it("is named where the address of the admin isn't known", async () => {
    expect((await send({})).lines[0]).toMatch(/\(mail_1\)$/)
  })
})
