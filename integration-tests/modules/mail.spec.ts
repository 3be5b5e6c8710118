import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MAIL_MODULE } from "../../src/modules/mail"
import type { NewMail } from "../../src/modules/mail/mail"
import type { Message } from "../../src/modules/mail/message"
import type { MailRow } from "../../src/modules/mail/rows"
import type MailModuleService from "../../src/modules/mail/service"
import type { LeasedMail } from "../../src/modules/mail/service"
import type { SendOutcome } from "../../src/modules/mail/types"
import { type FakeSmtp, startFakeSmtp } from "../support/fake-smtp"

const MODULE = join(__dirname, "..", "..", "src", "modules", "mail")
const MARIE = "marie@example.test"

const aMessage = (subject: string): Message => ({
  subject,
  preheader: "A few words",
  blocks: [{ type: "paragraph", text: "Bonjour" }],
})

const SECRET: Message = {
  ...aMessage("Your password"),
  blocks: [
    { type: "button", label: "Choose", url: "https://shop.test/reset?t=t0ken", is_secret: true },
  ],
}

const aMail = (n: number, overrides: Partial<NewMail> = {}): NewMail => ({
  kind: "order_confirmed",
  cause_id: `order_${n}`,
  to: MARIE,
  locale: "fr-FR",
  content: aMessage(`Order ${n}`),
  order_id: `order_${n}`,
  ...overrides,
})

const some = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n + 1))

let smtp: FakeSmtp

beforeAll(async () => {
  smtp = await startFakeSmtp()
})
afterAll(() => smtp.stop())

moduleIntegrationTestRunner<MailModuleService>({
  moduleName: MAIL_MODULE,
  resolve: MODULE,
  pathToMigrations: join(MODULE, "migrations"),
  moduleOptions: {
    mail: {
      transport: "smtp",
      smtp_url: "smtp://localhost",
      from: "Tonnellerie Ésope <shop@example.test>",
      reply_to: "sales@example.test",
    },
  },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) => MikroOrmWrapper.getManager().getKnex().raw(text)

    let shutdown: () => Promise<void>

    beforeEach(() => {
      smtp.reset()
      service.options.mail.smtp_url = smtp.url
      service.options.mail.timeout_seconds = 60
      shutdown = service.__hooks.onApplicationPrepareShutdown
    })
    afterEach(async () => {
      await shutdown()
      expect(smtp.faults).toEqual([])
    })

    const lease = async (): Promise<LeasedMail> => {
      const leased = await service.leaseNext()
      if (!leased || leased === "skipped") throw new Error(`Nothing to send: ${leased}`)
      return leased
    }

    /** Sends what is due. @returns the outcome, and the message as it is afterwards */
    const sendNext = async (): Promise<{ outcome: SendOutcome; mail: MailRow }> => {
      const leased = await lease()
      const outcome = await service.send(leased, [])
      await service.recordAttempt(leased, outcome)
      return { outcome, mail: await service.retrieveMillesimeMail(leased.mail.id) }
    }

    const only = async (): Promise<MailRow> => {
      const [mail, ...more] = await service.listMillesimeMails({})
      expect(more).toEqual([])
      return mail as MailRow
    }

    const makeDue = () =>
      sql(`update millesime_mail set next_attempt_at = now() where status = 'pending'`)

    const outcomes = async () => {
      const attempts = await service.listMillesimeMailAttempts({}, { order: { started_at: "ASC" } })
      return attempts.map(({ outcome }) => outcome)
    }

    describe("The outbox of e-mails", () => {
      it("writes what twenty hear of at once only once, whatever the case of the address", async () => {
        const counts = await Promise.all(
          some(20, (n) => service.enqueue([aMail(1, n % 2 ? {} : { to: "Marie@Example.test" })])),
        )
        expect(counts.reduce((sum, count) => sum + count)).toBe(1)
        const { id, message_id, ...mail } = await only()
        expect(mail).toMatchObject({ status: "pending", attempts: 0, order_id: "order_1" })
        expect(message_id).toBe(`<${id}@example.test>`)
      })

      it("tells other code which message it has written, or had before", async () => {
        const first = await service.enqueueOnce(aMail(1))
        expect(await service.enqueueOnce(aMail(1))).toBe(first)
        expect((await only()).id).toBe(first)
      })

      it("gives each of fifty messages to one of ten workers", async () => {
        await service.enqueue(some(50, (n) => aMail(n)))
        const work = async (): Promise<string[]> => {
          const ids: string[] = []
          for (;;) {
            const leased = await service.leaseNext()
            if (leased === null) return ids
            if (leased !== "skipped") ids.push(leased.mail.id)
          }
        }
        const ids = (await Promise.all(some(10, work))).flat()
        expect(ids).toHaveLength(50)
        expect(new Set(ids).size).toBe(50)
      })

      it("knows which causes have no message", async () => {
        await service.enqueue([aMail(2), aMail(4, { kind: "order_shipped" })])
        const causes = ["order_4", "order_2", "order_1"]
        expect(await service.listMissingCauses("order_confirmed", causes)).toEqual([
          "order_4",
          "order_1",
        ])
        expect(await service.listMissingCauses("order_confirmed", [])).toEqual([])
      })

      it("knows since when it exists", async () => {
        expect(Date.now() - (await service.since()).getTime()).toBeLessThan(600_000)
      })

      it("keeps what nobody is to be told, and doesn't send it", async () => {
        await service.enqueue([aMail(1, { is_silent: true })])
        expect(await only()).toMatchObject({ status: "canceled", error_code: "no_notification" })
        expect(await service.listMissingCauses("order_confirmed", ["order_1"])).toEqual([])
        expect(await service.leaseNext()).toBeNull()
      })

      it("fails what has an impossible address, so that nobody writes it again and again", async () => {
        await service.enqueue([aMail(1, { to: "a@b.test\r\nBcc: all@b.test" })])
        expect(await only()).toMatchObject({ status: "failed", error_code: "invalid_address" })
        await service.resend((await only()).id)
        expect((await sendNext()).mail).toMatchObject({ status: "failed" })
        expect(smtp.mails).toEqual([])
      })

      it("cancels what has expired, and takes its token out", async () => {
        const expires_at = new Date(Date.now() + 60_000)
        await service.enqueue([
          aMail(1, { content: SECRET, expires_at }),
          aMail(2, { content: SECRET, expires_at }),
        ])
        await sql(`update millesime_mail set expires_at = now()`)
        expect(await service.leaseNext()).toBe("skipped")
        await service.expireLeases()
        for (const mail of await service.listMillesimeMails({})) {
          expect(mail).toMatchObject({ status: "canceled", error_code: "expired" })
          expect(JSON.stringify(mail)).not.toContain("t0ken")
          await expect(service.resend(mail.id)).rejects.toMatchObject({
            code: "mail_not_resendable",
          })
        }
      })

      it("takes an expired token out of what could not be sent", async () => {
        const expires_at = new Date(Date.now() + 60_000)
        await service.enqueue([aMail(1, { content: SECRET, expires_at })])
        smtp.behave({ kind: "refuse", reply: "554 5.7.1 Spam", at: "message" })
        expect((await sendNext()).mail).toMatchObject({ status: "failed", has_secrets: true })
        await sql(`update millesime_mail set expires_at = now()`)
        await service.expireLeases()
        expect(await only()).toMatchObject({ status: "failed", blanked_at: expect.any(Date) })
        expect(JSON.stringify(await only())).not.toContain("t0ken")
      })

      it("gives up for unknown what a dead process was sending, and believes it when it was only slow", async () => {
        await service.enqueue([aMail(1)])
        const leased = await lease()
        expect(await service.expireLeases()).toBe(0)
        await sql(`update millesime_mail set attempted_at = now() - interval '5 minutes'`)
        expect(await service.expireLeases()).toBe(1)
        expect(await only()).toMatchObject({ status: "unknown", error_code: "crashed" })
        expect(await outcomes()).toEqual(["unknown"])
        await service.recordAttempt(leased, { outcome: "sent", response: "250 Ok" })
        expect(await only()).toMatchObject({ status: "sent", error_code: null })
        expect(await outcomes()).toEqual(["sent"])
      })

      it("cancels only what waits, and sends again only what doesn't", async () => {
        await service.enqueue([aMail(1)])
        const { id } = await only()
        await expect(service.cancel("mail_nobody")).rejects.toMatchObject({ code: "not_found" })
        await expect(service.resend("mail_nobody")).rejects.toMatchObject({ code: "not_found" })
        await expect(service.resend(id)).rejects.toMatchObject({ code: "mail_not_resendable" })
        await service.cancel(id)
        expect(await service.leaseNext()).toBeNull()
        await expect(service.cancel(id)).rejects.toMatchObject({ code: "mail_not_cancelable" })
        await service.resend(id)
        expect((await sendNext()).mail.status).toBe("sent")
        expect(smtp.mails).toHaveLength(1)
      })

      it("lets messages wait while there is no transport, and loses none", async () => {
        service.options.mail.transport = "none"
        await service.enqueue([aMail(1)])
        expect(await service.leaseNext()).toBeNull()
        expect(await service.secondsUntilDue()).toBeNull()
        service.options.mail.transport = "smtp"
        expect((await sendNext()).mail.status).toBe("sent")
      })

      it("calls back when there is something to send", async () => {
        let calls = 0
        service.onEnqueued(() => (calls += 1))
        await service.enqueue([aMail(1)])
        await service.enqueue([aMail(1)])
        expect(calls).toBe(1)
      })

      it("starts no more attempts in a minute than allowed", async () => {
        service.options.mail.messages_per_minute = 3
        await service.enqueue(some(5, (n) => aMail(n)))
        for (const _ of some(3, Number)) await lease()
        expect(await service.leaseNext()).toBeNull()
        expect(await service.secondsUntilDue()).toBeGreaterThan(50)
        await sql(`update millesime_mail_attempt set started_at = now() - interval '2 minutes'`)
        await makeDue()
        expect((await lease()).mail.status).toBe("sending")
      })

      it("finds its rows by an index, however many there are", async () => {
        const plans = [
          `select id from millesime_mail where status = 'pending' and next_attempt_at <= now()
             and deleted_at is null order by next_attempt_at, id limit 1`,
          `select 1 from millesime_mail where kind = 'a' and cause_id = 'b' and deleted_at is null`,
          `select 1 from millesime_mail where "to" = 'a' and deleted_at is null order by created_at desc`,
          `select outcome from millesime_mail_attempt where finished_at is not null
             and deleted_at is null order by finished_at desc limit 1`,
          `select count(*) from millesime_mail_attempt where started_at > now() - interval '1 minute'
             and deleted_at is null`,
        ]
        for (const query of plans) {
          const { rows } = await MikroOrmWrapper.getManager()
            .getKnex()
            .transaction(async (trx) => {
              await trx.raw(`set local enable_seqscan = off`)
              return trx.raw<{ rows: Record<string, string>[] }>(`explain ${query}`)
            })
          const plan = rows.map((row) => Object.values(row)[0]).join("\n")
          expect(plan).not.toContain("Seq Scan")
        }
      })
    })

    describe("A mail server", () => {
      it("gets a message for one recipient, with text and HTML, that says it is a machine's", async () => {
        await service.enqueue([aMail(1, { content: aMessage("Commande : fûts & bondes") })])
        const { mail } = await sendNext()
        expect(mail).toMatchObject({
          status: "sent",
          response: "250 Queued as 1",
          sent_at: expect.any(Date),
        })
        const [received] = smtp.mails
        expect(received).toMatchObject({
          recipient: MARIE,
          subject: "Commande : fûts & bondes",
          messageId: mail.message_id,
          text: expect.stringContaining("Bonjour"),
          html: expect.stringContaining("<html"),
        })
        expect(received?.from?.value).toEqual([
          { name: "Tonnellerie Ésope", address: "shop@example.test" },
        ])
        expect(received?.replyTo?.value[0]?.address).toBe("sales@example.test")
        expect(received?.headers.get("auto-submitted")).toBe("auto-generated")
      })

      it("gets files with accents in their names", async () => {
        await service.enqueue([aMail(1)])
        const content = Buffer.from("%PDF-1.7")
        const file = {
          filename: "Conditions générales.pdf",
          content,
          contentType: "application/pdf",
        }
        const leased = await lease()
        expect(await service.send(leased, [file])).toMatchObject({ outcome: "sent" })
        const [attachment] = smtp.mails[0]?.attachments ?? []
        expect(attachment).toMatchObject({
          filename: file.filename,
          contentType: "application/pdf",
        })
        expect(attachment?.content.equals(content)).toBe(true)
      })

      it("gets no header that a subject or an address would add", async () => {
        const subject = "Hello\r\nBcc: all@example.test\nX-Evil: 1"
        await service.enqueue([
          aMail(1, { kind: "notification", content: { subject, text: "Hello", html: null } }),
        ])
        await sendNext()
        expect(smtp.mails).toHaveLength(1)
        expect(smtp.mails[0]?.rawHeaders).not.toMatch(/^(Bcc|X-Evil):/im)
      })

      it("is asked once more when it was busy, with the same Message-ID", async () => {
        smtp.behave({ kind: "refuse", reply: "450 4.2.1 Busy", at: "recipient", times: 1 })
        await service.enqueue([aMail(1)])
        const first = await sendNext()
        expect(first).toMatchObject({
          outcome: { outcome: "retry", code: "450" },
          mail: { status: "pending", attempts: 1, error_code: "450" },
        })
        expect(await service.leaseNext()).toBeNull()
        await makeDue()
        const second = await sendNext()
        expect(second.mail).toMatchObject({ status: "sent", attempts: 2, error_code: null })
        expect(smtp.mails.map(({ messageId }) => messageId)).toEqual([first.mail.message_id])
        expect(await outcomes()).toEqual(["retry", "sent"])
      })

      it.each([
        ["552 5.3.4 Too big", "message"],
        ["554 5.7.1 Spam", "message"],
        ["550 5.7.1 Relay denied", "recipient"],
      ] as const)("that refuses a message is left in peace: %s", async (reply, at) => {
        smtp.behave({ kind: "refuse", reply, at })
        await service.enqueue([aMail(1)])
        expect((await sendNext()).mail).toMatchObject({
          status: "failed",
          error_code: reply.slice(0, 3),
          failed_at: expect.any(Date),
        })
        expect(await service.listMillesimeMailSuppressions()).toEqual([])
      })

      it("whose connection drops behind a message isn't given it again", async () => {
        smtp.behave({ kind: "drop" })
        await service.enqueue([aMail(1)])
        expect((await sendNext()).mail).toMatchObject({ status: "unknown" })
        expect(await service.leaseNext()).toBeNull()
        expect(smtp.mails).toHaveLength(1)
      })

      it("that falls silent behind a message isn't given it again", async () => {
        service.options.mail.timeout_seconds = 1
        smtp.behave({ kind: "silence" })
        await service.enqueue([aMail(1)])
        expect((await sendNext()).mail).toMatchObject({ status: "unknown" })
        expect(await service.leaseNext()).toBeNull()
        expect(smtp.mails).toHaveLength(1)
      })

      it("that has closed a connection in the meantime gets the next message over another", async () => {
        await service.enqueue(some(2, (n) => aMail(n)))
        await sendNext()
        smtp.dropConnections()
        expect((await sendNext()).mail).toMatchObject({ status: "sent", attempts: 1 })
        expect(smtp.mails).toHaveLength(2)
      })

      it("that isn't there is asked later", async () => {
        service.options.mail.smtp_url = "smtp://127.0.0.1:9"
        await service.enqueue([aMail(1)])
        expect(await sendNext()).toMatchObject({
          outcome: { outcome: "retry" },
          mail: { status: "pending" },
        })
      })

      it("that refuses the login lets all messages wait, says so once, and costs no attempt", async () => {
        smtp.refuseLogin(true)
        await service.enqueue(some(3, (n) => aMail(n)))
        const leased = [await lease(), await lease()]
        const alarms = await Promise.all(
          leased.map(async (one) => service.recordAttempt(one, await service.send(one, []))),
        )
        expect(alarms.filter(({ isFirstRefusal }) => isFirstRefusal)).toHaveLength(1)
        expect(await service.isLoginRefused()).toBe(true)
        expect(await service.leaseNext()).toBeNull()
        expect(await service.secondsUntilDue()).toBeGreaterThan(290)
        for (const mail of await service.listMillesimeMails({})) {
          expect(mail).toMatchObject({ status: "pending", attempts: 0 })
        }
        smtp.refuseLogin(false)
        await makeDue()
        expect((await sendNext()).mail).toMatchObject({ status: "sent", attempts: 1 })
        expect(await service.isLoginRefused()).toBe(false)
      })
    })

    describe("An address that doesn't exist", () => {
      const beRefused = async () => {
        smtp.behave({ kind: "refuse", reply: "550 5.1.1 No such user", at: "recipient", times: 1 })
        await service.enqueue([aMail(1), aMail(2), aMail(3, { kind: "password_reset" })])
        await sql(
          `update millesime_mail set next_attempt_at = now() - interval '1 minute' where cause_id = 'order_1'`,
        )
        return (await sendNext()).mail
      }

      it("gets nothing more, not even what waits, but what its owner asks for", async () => {
        expect(await beRefused()).toMatchObject({ status: "failed", error_code: "550" })
        expect(await service.listMillesimeMailSuppressions()).toEqual([
          expect.objectContaining({ address: MARIE, reason: "550 5.1.1 No such user" }),
        ])
        await service.enqueue([aMail(4, { to: "MARIE@example.test" })])
        const statuses = await service.listMillesimeMails({}, { order: { cause_id: "ASC" } })
        expect(statuses.map(({ status }) => status)).toEqual([
          "failed",
          "suppressed",
          "pending",
          "suppressed",
        ])
      })

      it("gets messages again once staff want it", async () => {
        await beRefused()
        await service.liftSuppression("Marie@example.test")
        expect(await service.listMillesimeMailSuppressions()).toEqual([])
        await expect(service.liftSuppression(MARIE)).rejects.toMatchObject({ code: "not_found" })
        await service.enqueue([aMail(5)])
        const [mail] = await service.listMillesimeMails({ cause_id: "order_5" })
        expect(mail?.status).toBe("pending")
      })
    })

    describe("A token in an e-mail", () => {
      it("is gone once it is sent, and the e-mail can't be sent again", async () => {
        await service.enqueue([aMail(1, { kind: "password_reset", content: SECRET })])
        expect((await only()).has_secrets).toBe(true)
        const { mail } = await sendNext()
        expect(mail).toMatchObject({ status: "sent", blanked_at: expect.any(Date) })
        const { rows } = await sql(
          `select row_to_json(mail)::text as text from millesime_mail mail`,
        )
        expect(JSON.stringify(rows)).not.toContain("t0ken")
        await expect(service.resend(mail.id)).rejects.toMatchObject({ code: "mail_not_resendable" })
      })
    })

    describe("A copy of an e-mail that arrived", () => {
      it("has another Message-ID, since mail programs would hide it", async () => {
        await service.enqueue([aMail(1)])
        const { mail } = await sendNext()
        await service.resend(mail.id)
        const copy = await sendNext()
        expect(copy.mail.status).toBe("sent")
        expect(copy.mail.message_id).toBe(mail.message_id.replace("@", ".1@"))
      })
    })

    describe("Without a mail server", () => {
      it("each e-mail has a line in the log, and says that it wasn't delivered", async () => {
        service.options.mail.transport = "log"
        service.options.admin_url = "https://shop.test/app"
        await service.enqueue([aMail(1, { content: SECRET })])
        expect((await sendNext()).mail).toMatchObject({
          status: "sent",
          response: "not delivered: transport log",
        })
      })
    })
  },
})
