import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { WHATSAPP_MODULE } from "../../src/modules/whatsapp"
import type { NewMessage } from "../../src/modules/whatsapp/outbox"
import type { MessageRow } from "../../src/modules/whatsapp/rows"
import { TEMPLATE_DIGEST_SIZE } from "../../src/modules/whatsapp/rules/digest-policy"
import type WhatsappModuleService from "../../src/modules/whatsapp/service"
import type { LeasedMessage } from "../../src/modules/whatsapp/service"

const MODULE = join(__dirname, "..", "..", "src", "modules", "whatsapp")
const SELLER = "+33612345678"
const OTHER = "+33687654321"

const aMessage = (n: number, overrides: Partial<NewMessage> = {}): NewMessage => ({
  kind: "order_placed",
  dedupe_key: `order_placed:order_${n}:${overrides.to ?? SELLER}`,
  order_id: `order_${n}`,
  quote_id: null,
  subject: String(n),
  to: SELLER,
  ...overrides,
})

const aQuote = (n: number) =>
  aMessage(n, {
    kind: "quote_requested",
    dedupe_key: `quote_requested:quo_${n}:${SELLER}`,
    order_id: null,
    quote_id: `quo_${n}`,
  })

const some = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n + 1))

moduleIntegrationTestRunner<WhatsappModuleService>({
  moduleName: WHATSAPP_MODULE,
  resolve: MODULE,
  moduleOptions: {
    whatsapp: {
      seller_numbers: [SELLER, OTHER],
      transport: "cloud",
      template: { name: "millesime_order" },
    },
  },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const knex = () => MikroOrmWrapper.getManager().getKnex()
    const sql = (text: string) => knex().raw(text)

    const claim = async (): Promise<LeasedMessage> => {
      const claimed = await service.leaseNext()
      if (!claimed || claimed === "skipped") throw new Error(`Nothing to claim: ${claimed}`)
      return claimed
    }

    const only = async (): Promise<MessageRow> => {
      const [message, ...more] = await service.listMillesimeWhatsappMessages({})
      expect(more).toEqual([])
      return message as MessageRow
    }

    describe("The outbox", () => {
      it("writes what twenty hear of at once only once", async () => {
        const counts = await Promise.all(some(20, () => service.enqueue([aMessage(1)])))
        expect(counts.reduce((sum, count) => sum + count)).toBe(1)
        expect(await only()).toMatchObject({ status: "pending", attempts: 0 })
      })

      it("gives each of a hundred messages to one of twenty workers", async () => {
        await service.enqueue(some(100, aQuote))
        const work = async (): Promise<string[]> => {
          const ids: string[] = []
          for (;;) {
            const claimed = await service.leaseNext()
            if (claimed === null) return ids
            if (claimed !== "skipped") ids.push(claimed.message.id)
          }
        }
        const ids = (await Promise.all(some(20, work))).flat()
        expect(ids).toHaveLength(100)
        expect(new Set(ids).size).toBe(100)
      })

      it("gives nothing before its time", async () => {
        await service.enqueue([aQuote(1)])
        const { message } = await claim()
        const busy = { outcome: "retry", code: "http_503", detail: "HTTP 503" } as const
        await service.recordAttempt(message, busy)
        expect(await service.leaseNext()).toBeNull()
        expect(await service.secondsUntilDue()).toBeGreaterThan(1)
        await sql(`update millesime_whatsapp_message set next_attempt_at = now()`)
        expect((await claim()).message).toMatchObject({ id: message.id, attempts: 2 })
      })

      it("lets all wait when the provider asks for it", async () => {
        await service.enqueue(some(3, aQuote))
        const { message } = await claim()
        const rate = { outcome: "retry", code: "130429", detail: "Rate", retry_after: 30 } as const
        await service.recordAttempt(message, rate)
        expect(await service.leaseNext()).toBeNull()
        expect(await service.secondsUntilDue()).toBeGreaterThan(25)
      })

      it("gives up for unknown what a dead process was sending, and believes it when it was only slow", async () => {
        await service.enqueue([aQuote(1)])
        const { message } = await claim()
        expect(await service.expireLeases()).toBe(0)
        await sql(
          `update millesime_whatsapp_message set attempted_at = now() - interval '3 minutes'`,
        )
        expect(await service.expireLeases()).toBe(1)
        expect(await only()).toMatchObject({ status: "unknown", error_code: "crashed" })
        expect(await service.leaseNext()).toBeNull()
        await service.recordAttempt(message, { outcome: "sent", id: "wamid.1" })
        expect(await only()).toMatchObject({ status: "sent", error_code: null })
      })

      it("ignores an attempt that another has followed", async () => {
        await service.enqueue([aQuote(1)])
        const { message } = await claim()
        await service.recordAttempt(message, {
          outcome: "unknown",
          code: "timeout",
          detail: "Late",
        })
        await service.resend(message.id)
        const again = await claim()
        await service.recordAttempt(message, { outcome: "stop", code: "190", detail: "Token" })
        expect(await only()).toMatchObject({ status: "sending", attempts: 2 })
        await service.recordAttempt(again.message, { outcome: "sent", id: "wamid.2" })
        expect(await only()).toMatchObject({ status: "sent", provider_message_id: "wamid.2" })
      })

      it("believes a slow attempt that was sent, even if another is already asked for", async () => {
        await service.enqueue([aQuote(1)])
        const { message } = await claim()
        await sql(
          `update millesime_whatsapp_message set attempted_at = now() - interval '3 minutes'`,
        )
        await service.expireLeases()
        await service.resend(message.id)
        await service.recordAttempt(message, { outcome: "sent", id: "wamid.1" })
        expect(await service.leaseNext()).toBeNull()
        expect(await only()).toMatchObject({ status: "sent", attempts: 1 })
      })

      it("finds its rows by an index, however many there are", async () => {
        const plans = [
          `select 1 from millesime_whatsapp_message where deleted_at is null and (id = 'a' or digest_id = 'a')`,
          `select count(*) from millesime_whatsapp_message where "to" = 'a' and deleted_at is null
             and attempted_at > now() - interval '1 minute'`,
          `select id from millesime_whatsapp_message where status = 'pending' and next_attempt_at <= now()
             and deleted_at is null order by next_attempt_at limit 1`,
        ]
        for (const query of plans) {
          const { rows } = await knex().transaction(async (trx) => {
            await trx.raw(`set local enable_seqscan = off`)
            return trx.raw<{ rows: Record<string, string>[] }>(`explain ${query}`)
          })
          const plan = rows.map((row) => Object.values(row)[0]).join("\n")
          expect(plan).not.toContain("Seq Scan")
        }
      })

      it("sends again only what failed or may not have arrived", async () => {
        await service.enqueue([aQuote(1)])
        const { id } = await only()
        await expect(service.resend("wamsg_nobody")).rejects.toMatchObject({ code: "not_found" })
        await expect(service.resend(id)).rejects.toMatchObject({
          code: "whatsapp_not_resendable",
        })
        const { message } = await claim()
        await expect(service.resend(id)).rejects.toMatchObject({
          code: "whatsapp_not_resendable",
        })
        await service.recordAttempt(message, { outcome: "stop", code: "131026", detail: "Nobody" })
        const results = await Promise.allSettled(some(5, () => service.resend(id)))
        expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      })
    })

    describe("A burst of orders", () => {
      beforeEach(async () => {
        // Free text has room for more.
        await service.recordInbound([{ from: SELLER, at: new Date() }])
      })

      it("becomes one digest, whose delivery status its orders share", async () => {
        await service.enqueue(some(40, (n) => aMessage(n)))
        const { message, order_ids } = await claim()
        expect(message).toMatchObject({ kind: "digest", subject: "40", to: SELLER })
        expect(order_ids).toHaveLength(40)
        expect(await service.leaseNext()).toBeNull()
        await service.recordAttempt(message, { outcome: "sent", id: "wamid.1" })
        await service.recordReports([
          {
            provider_message_id: "wamid.1",
            status: "delivered",
            reference: `${message.id}.1`,
            at: new Date(),
            meaning: "stop",
          },
        ])
        const delivered = await service.listMillesimeWhatsappMessages({ status: "delivered" })
        expect(delivered).toHaveLength(41)
      })

      it("of five is five messages, the sixth waits for the minute to pass", async () => {
        await service.enqueue(some(5, (n) => aMessage(n)))
        for (const _ of some(5, Number)) {
          const { message } = await claim()
          expect(message.kind).toBe("order_placed")
          await service.recordAttempt(message, { outcome: "sent", id: `wamid.${message.subject}` })
        }
        await service.enqueue(some(4, (n) => aMessage(5 + n)))
        expect(await service.leaseNext()).toBe("skipped")
        expect(await service.leaseNext()).toBeNull()
        expect(await service.secondsUntilDue()).toBeGreaterThan(50)
        await sql(
          `update millesime_whatsapp_message set attempted_at = attempted_at - interval '1 minute',
             next_attempt_at = next_attempt_at - interval '1 minute'`,
        )
        await service.enqueue(some(3, (n) => aMessage(9 + n)))
        expect((await claim()).message).toMatchObject({ kind: "digest", subject: "7" })
      })

      it("of two hundred is told in digests that name each", async () => {
        await service.enqueue(some(200, (n) => aMessage(n)))
        const first = await claim()
        const second = await claim()
        const ids = [...first.order_ids, ...second.order_ids]
        expect(ids).toHaveLength(200)
        expect(new Set(ids).size).toBe(200)
        expect(await service.leaseNext()).toBeNull()
      })

      it("becomes one digest, also when eight workers come at once", async () => {
        await service.enqueue(some(40, (n) => aMessage(n)))
        const claims = await Promise.all(some(8, () => service.leaseNext()))
        const got = claims.flatMap((one) =>
          one && one !== "skipped" ? [one.order_ids.length] : [],
        )
        expect(got).toEqual([40])
      })

      it("names each order also where only the template reaches the number, and more in free text", async () => {
        await service.enqueue(some(40, (n) => aMessage(n, { to: OTHER })))
        expect((await claim()).order_ids).toHaveLength(TEMPLATE_DIGEST_SIZE)
        await service.recordInbound([{ from: OTHER, at: new Date() }])
        expect((await claim()).order_ids).toHaveLength(40 - TEMPLATE_DIGEST_SIZE)
      })

      it("takes its orders along when it is tried again, and when its process dies", async () => {
        await service.enqueue(some(6, (n) => aMessage(n)))
        const { message } = await claim()
        await service.recordAttempt(message, {
          outcome: "retry",
          code: "http_503",
          detail: "HTTP 503",
        })
        await sql(
          `update millesime_whatsapp_message set next_attempt_at = now() where status = 'pending'`,
        )
        const again = await claim()
        expect(again.message).toMatchObject({ id: message.id, attempts: 2 })
        expect(again.order_ids).toHaveLength(6)
        await sql(
          `update millesime_whatsapp_message set attempted_at = now() - interval '3 minutes'`,
        )
        await service.expireLeases()
        expect(await service.listMillesimeWhatsappMessages({ status: "unknown" })).toHaveLength(7)
      })

      it("doesn't count what reached nobody", async () => {
        await service.enqueue(some(5, (n) => aMessage(n)))
        for (const _ of some(5, Number)) {
          const { message } = await claim()
          await service.recordAttempt(message, {
            outcome: "retry",
            code: "http_503",
            detail: "HTTP 503",
          })
        }
        await sql(`update millesime_whatsapp_message set next_attempt_at = now()`)
        for (const _ of some(5, Number)) {
          expect((await claim()).message.kind).toBe("order_placed")
        }
      })

      it("is counted for each number, also when twenty workers count at once", async () => {
        await service.enqueue([
          ...some(30, (n) => aMessage(n)),
          ...some(2, (n) => aMessage(n, { to: OTHER })),
        ])
        const claims = (await Promise.all(some(20, () => service.leaseNext()))).filter(
          (claimed): claimed is LeasedMessage => claimed !== null && claimed !== "skipped",
        )
        const kinds = claims.map(({ message }) => `${message.to} ${message.kind}`).sort()
        expect(kinds.filter((kind) => kind.startsWith(SELLER)).length).toBeLessThanOrEqual(5)
        expect(kinds.filter((kind) => kind.startsWith(OTHER))).toEqual([
          `${OTHER} order_placed`,
          `${OTHER} order_placed`,
        ])
        const orders = claims.flatMap(({ message, order_ids }) =>
          order_ids.map((order) => `${message.to} ${order}`),
        )
        expect(new Set(orders).size).toBe(orders.length)
      })

      it("leaves an order that staff send again a message of its own", async () => {
        await service.enqueue(some(6, (n) => aMessage(n)))
        const { message } = await claim()
        await service.recordAttempt(message, { outcome: "stop", code: "131026", detail: "Nobody" })
        const [order] = await service.listMillesimeWhatsappMessages({ order_id: "order_3" })
        expect(order).toMatchObject({ status: "failed", digest_id: message.id })
        await service.resend(order!.id)
        const again = await claim()
        expect(again).toMatchObject({
          message: { id: order!.id, kind: "order_placed", digest_id: null },
          order_ids: ["order_3"],
        })
        const failed = await service.listMillesimeWhatsappMessages({ status: "failed" })
        expect(failed).toHaveLength(6)
      })
    })

    describe("A provider's report", () => {
      const begin = async () => {
        await service.enqueue([aQuote(1)])
        return (await claim()).message
      }
      const report = (message: MessageRow, status: "sent" | "delivered" | "read" | "failed") => ({
        provider_message_id: "wamid.1",
        status,
        reference: `${message.id}.${message.attempts}`,
        at: new Date(),
        meaning: "use_template" as const,
        ...(status === "failed" && { error_code: "131047" }),
      })

      it("that comes before the answer isn't taken back by it", async () => {
        const message = await begin()
        await service.recordReports([report(message, "delivered")])
        await service.recordAttempt(message, { outcome: "sent", id: "wamid.1" })
        expect(await only()).toMatchObject({
          status: "delivered",
          provider_message_id: "wamid.1",
          sent_at: expect.any(Date),
          delivered_at: expect.any(Date),
        })
      })

      it("ends the unknown status of a message, so that it isn't sent again", async () => {
        const message = await begin()
        await service.recordAttempt(message, {
          outcome: "unknown",
          code: "timeout",
          detail: "Late",
        })
        await service.recordReports([report(message, "sent")])
        expect(await only()).toMatchObject({ status: "sent", error_code: null })
        await expect(service.resend(message.id)).rejects.toMatchObject({
          code: "whatsapp_not_resendable",
        })
      })

      it("that comes ten times at once, in any order, ends with the last status", async () => {
        const message = await begin()
        await service.recordAttempt(message, { outcome: "sent", id: "wamid.1" })
        const statuses = ["read", "sent", "delivered"] as const
        await Promise.all(
          some(10, (n) => service.recordReports([report(message, statuses[n % 3] ?? "read")])),
        )
        expect((await only()).status).toBe("read")
      })

      it("without a reference is known by the provider's id", async () => {
        const message = await begin()
        await service.recordAttempt(message, { outcome: "sent", id: "wamid.1" })
        const { reference: _, ...bare } = report(message, "delivered")
        await service.recordReports([bare, { ...bare, provider_message_id: "wamid.of-nobody" }])
        expect((await only()).status).toBe("delivered")
      })

      it("of a closed window lets the template go out, once", async () => {
        const message = await begin()
        await service.recordAttempt(message, { outcome: "sent", id: "wamid.1" })
        const closed = report(message, "failed")
        await service.recordReports([closed, closed])
        const again = await claim()
        expect(again.message).toMatchObject({ template_only: true, attempts: 2 })
        await service.recordAttempt(again.message, { outcome: "sent", id: "wamid.2" })
        await service.recordReports([closed])
        expect((await only()).status).toBe("sent")
        await service.recordReports([report(again.message, "failed")])
        expect(await only()).toMatchObject({ status: "failed", error_code: "131047" })
      })
    })

    describe("Free text", () => {
      const isOpen = async () => {
        await service.enqueue([aQuote(Math.round(Math.random() * 1e9))])
        return (await claim()).isWindowOpen
      }
      const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

      it("reaches a seller for 24 hours after they wrote", async () => {
        expect(await isOpen()).toBe(false)
        await service.recordInbound([{ from: SELLER, at: hoursAgo(25) }])
        expect(await isOpen()).toBe(false)
        await service.recordInbound([
          { from: SELLER, at: hoursAgo(1) },
          { from: SELLER, at: hoursAgo(30) },
        ])
        expect(await isOpen()).toBe(true)
      })

      const USER = { phone: SELLER, user_id: "FR.13491208655302741918" }

      it("reaches a seller whose number WhatsApp hides when they write", async () => {
        await service.recordUsers([USER])
        expect(await isOpen()).toBe(false)
        await service.recordInbound([{ from: USER.user_id, at: hoursAgo(1) }])
        expect(await isOpen()).toBe(true)
      })

      it("keeps the time of a message when the seller's user id is told later", async () => {
        await service.recordInbound([{ from: SELLER, at: hoursAgo(1) }])
        await service.recordUsers([{ ...USER, user_id: "FR.1" }])
        await service.recordUsers([USER])
        expect(await isOpen()).toBe(true)
        expect(await service.listMillesimeWhatsappContacts({})).toMatchObject([USER])
      })

      it("isn't tracked for a user id that nobody has named", async () => {
        await service.recordUsers([{ ...USER, phone: "+33699999999" }])
        await service.recordInbound([{ from: USER.user_id, at: new Date() }])
        expect(await service.listMillesimeWhatsappContacts({})).toEqual([])
      })

      it("isn't tracked for whoever else writes", async () => {
        await service.recordInbound([{ from: "+33699999999", at: new Date() }])
        expect(await service.listMillesimeWhatsappContacts({})).toEqual([])
      })
    })
  },
})
