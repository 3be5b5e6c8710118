import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { INVOICE_MODULE } from "../../src/modules/invoice"
import { BUYER } from "../../src/documents/documents.spec.support"
import { accessTokens } from "../../src/modules/invoice/platform/access-token"
import { afnorPlatform } from "../../src/modules/invoice/platform/afnor"
import { lifecycleOf } from "../../src/modules/invoice/rules/lifecycle"
import type InvoiceModuleService from "../../src/modules/invoice/service"
import { type FakePlatform, startFakePlatform } from "../support/fake-platform"
import { facts } from "../support/invoice-facts"

const MODULE = join(__dirname, "..", "..", "src", "modules", "invoice")

const NOW = new Date("2026-11-30T12:00:00Z")

const PDF = Buffer.from("%PDF-1.7 an invoice")

let platform: FakePlatform

beforeAll(async () => {
  platform = await startFakePlatform()
})

afterAll(() => platform.stop())

describe("A platform", () => {
  const connect = (timeoutMs?: number) =>
    afnorPlatform({ ...platform.options, ...(timeoutMs && { timeoutMs }) })

  it("gives one token to all who ask at the same time, and another once it is refused", async () => {
    const { tokens } = platform.counts
    const pa = connect()
    await Promise.all([pa.find("one"), pa.find("two"), pa.find("three")])
    expect(platform.counts.tokens).toBe(tokens + 1)
    platform.expireTokens()
    await pa.find("one")
    expect(platform.counts.tokens).toBe(tokens + 2)
  })

  it("gives no token to a stranger, and nobody hears the secret", async () => {
    const stranger = accessTokens({ ...platform.options, client_secret: "a-wrong-secret" })
    const error: unknown = await stranger.get().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: "no_token", isRefusal: false })
    expect(JSON.stringify(error) + String(error)).not.toContain("a-wrong-secret")
  })

  it("knows whether a company receives electronic invoices", async () => {
    platform.forget("111111118")
    expect(await connect().lookup("404833048")).toBe(true)
    expect(await connect().lookup("111111118")).toBe(false)
    expect(await afnorPlatform({ ...platform.options, directory_url: undefined }).lookup("1")).toBe(
      null,
    )
  })

  it("finds by its tracking id what it took, and takes no second one", async () => {
    const flow = { name: "FA-1.pdf", pdf: PDF, tracking_id: "twice" }
    const flow_id = await connect().send(flow)
    expect(await connect().find("twice")).toMatchObject({ flow_id, tracking_id: "twice" })
    expect(await connect().find("never")).toBeNull()
    await expect(connect().send(flow)).rejects.toMatchObject({
      code: "DUPLICATE_TRACKING_ID",
      message: "Refused: DUPLICATE_TRACKING_ID",
      isRefusal: true,
    })
  })

  it("that answers late, not at all or with an error may be asked again", async () => {
    const flow = { name: "FA-2.pdf", pdf: PDF, tracking_id: "late" }
    platform.misbehave({ slow: 2000 }, "lose_request", { status: 503, retryAfter: "7" })
    await expect(connect(500).send(flow)).rejects.toMatchObject({ code: "timeout" })
    await expect(connect().send(flow)).rejects.toMatchObject({ code: "network" })
    await expect(connect().send(flow)).rejects.toMatchObject({
      code: "http_503",
      isRefusal: false,
      retry_after: 7,
    })
  })

  it("tells more changes than a page has, each once", async () => {
    for (let n = 0; n < 230; n += 1) {
      platform.tell({ number: `X-${n}`, code: "200", at: "20261201080000" })
    }
    const flows = await connect().changes(new Date(0))
    const changes = flows.filter(({ has_statuses }) => has_statuses)
    expect(new Set(changes.map(({ flow_id }) => flow_id)).size).toBe(230)
    expect(changes).toHaveLength(230)
    expect(await connect().statuses(changes[0]?.flow_id ?? "")).toEqual([
      { number: "X-0", code: "200", occurred_at: new Date("2026-12-01T08:00:00Z"), reason: null },
    ])
  })
})

moduleIntegrationTestRunner<InvoiceModuleService>({
  moduleName: INVOICE_MODULE,
  resolve: MODULE,
  pathToMigrations: join(MODULE, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) => MikroOrmWrapper.getManager().getKnex().raw(text)

    beforeEach(() => {
      service.options.billing.platform = { ...platform.options }
      platform.misbehave()
    })

    const issueDue = async (
      id: string,
      terms: Parameters<typeof facts>[2] = {},
      order: Parameters<typeof facts>[1] = {},
    ) => {
      const policy = { policy: "whole", now: NOW, created_by: null } as const
      const [issued] = await service.invoiceOrder(facts(id, order, terms), policy)
      if (!issued) throw new Error("nothing was issued")
      return issued
    }

    const siren = BUYER.company.siren

    /** What a dispatcher does with all that is due. */
    const dispatch = async (): Promise<string[]> => {
      const outcomes: string[] = []
      for (;;) {
        const lease = await service.transmissions.leaseNext()
        if (!lease) return outcomes
        const invoice = { number: lease.invoice_id, siren, pdf: PDF }
        const outcome = await service.transmissions.transmit(lease, invoice)
        await service.transmissions.record(lease, outcome)
        outcomes.push(outcome.outcome)
      }
    }

    const retryNow = () =>
      sql(
        "update millesime_invoice_transmission set next_attempt_at = now() where status = 'pending'",
      )

    const stateOf = (id: string) => service.transmissions.find(id)

    const flowsOf = async (id: string) => {
      const state = await stateOf(id)
      return platform
        .taken()
        .filter(({ trackingId }) => trackingId?.startsWith(state?.transmission.id ?? "none"))
    }

    const contentOf = async (id: string) => service.retrieveMillesimeInvoice(id)

    describe("An invoice for the platform", () => {
      it("is sent once, with its number in the transaction that issues it", async () => {
        const { id } = await issueDue("order_1")
        expect(await dispatch()).toEqual(["sent"])
        expect(await dispatch()).toEqual([])
        expect(await flowsOf(id)).toHaveLength(1)
        expect(await stateOf(id)).toMatchObject({ transmission: { status: "sent", attempts: 1 } })
      })

      it("doesn't exist for consumers, other countries, other currencies and stores without one", async () => {
        const consumer = await issueDue("order_1", { situation: "french_consumer" })
        const abroad = await issueDue("order_2", { situation: "eu_company" })
        const dollars = await issueDue("order_3", { situation: "export_company" })
        service.options.billing.platform = { adapter: "none" }
        const here = await issueDue("order_4")
        for (const { id } of [consumer, abroad, dollars, here]) {
          expect(await stateOf(id)).toBeUndefined()
        }
      })

      it("isn't there when its invoice is rolled back", async () => {
        await expect(issueDue("order_1", { po_number: "\u0000" })).rejects.toThrow()
        expect(await dispatch()).toEqual([])
      })

      it("whose answer was lost is found instead of sent again", async () => {
        const { id } = await issueDue("order_1")
        platform.misbehave("lose_answer")
        expect(await dispatch()).toEqual(["retry"])
        const { sends } = platform.counts
        await retryNow()
        expect(await dispatch()).toEqual(["sent"])
        expect(platform.counts.sends).toBe(sends)
        const [flow, ...others] = await flowsOf(id)
        expect(others).toEqual([])
        expect((await stateOf(id))?.transmission.flow_id).toBe(flow?.flowId)
      })

      it("that never arrived is sent again, after it was looked for", async () => {
        const { id } = await issueDue("order_1")
        platform.misbehave("lose_request")
        expect(await dispatch()).toEqual(["retry"])
        await retryNow()
        expect(await dispatch()).toEqual(["sent"])
        expect(await flowsOf(id)).toHaveLength(1)
      })

      it("that a dead process was sending is found too", async () => {
        const { id } = await issueDue("order_1")
        const lease = await service.transmissions.leaseNext()
        const invoice = { number: "FA", siren, pdf: PDF }
        if (lease) await service.transmissions.transmit(lease, invoice)
        await service.transmissions.expireLeases()
        expect(await dispatch()).toEqual([])
        await sql(
          "update millesime_invoice_transmission set attempted_at = now() - interval '1 hour'",
        )
        await service.transmissions.expireLeases()
        expect(await dispatch()).toEqual(["sent"])
        expect(await flowsOf(id)).toHaveLength(1)
      })

      it("waits while the platform is down", async () => {
        const { id } = await issueDue("order_1")
        platform.goDown()
        expect(await dispatch()).toEqual(["retry"])
        platform.comeBack()
        expect(await stateOf(id)).toMatchObject({
          transmission: { status: "pending", error_code: "http_503" },
        })
      })

      it("isn't sent to a buyer whom the directory doesn't know, until staff ask again", async () => {
        const { id } = await issueDue("order_1")
        platform.forget(siren)
        expect(await dispatch()).toEqual(["stop"])
        platform.remember(siren)
        expect(await flowsOf(id)).toEqual([])
        expect(await service.transmissions.listTroubles(new Date(0))).toMatchObject([
          { invoice_id: id, number: expect.stringMatching(/^FA-/), code: null },
        ])
        await service.transmissions.request(await contentOf(id))
        expect(await dispatch()).toEqual(["sent"])
        expect(await service.transmissions.listTroubles(new Date(0))).toEqual([])
      })

      it("of before there was a platform is sent by staff, once whatever the number of clicks", async () => {
        service.options.billing.platform = { adapter: "none" }
        const { id } = await issueDue("order_1")
        const row = await contentOf(id)
        const refused = { code: "invoice_not_transmissible" }
        await expect(service.transmissions.request(row)).rejects.toMatchObject(refused)
        service.options.billing.platform = { ...platform.options }
        const clicks = Array.from({ length: 5 }, () => service.transmissions.request(row))
        await Promise.allSettled(clicks)
        expect(await dispatch()).toEqual(["sent"])
        await expect(service.transmissions.request(row)).rejects.toMatchObject({
          code: "invoice_transmitted",
        })
        expect(await flowsOf(id)).toHaveLength(1)
      })

      it("that the platform refuses afterwards is sent again under another tracking id", async () => {
        const { id } = await issueDue("order_1")
        await dispatch()
        const first = (await stateOf(id))?.transmission.tracking_id ?? ""
        platform.acknowledge(first, {
          status: "Error",
          details: [
            { item: "BT-22", level: "Error", reasonCode: "BR-FR-05", reasonMessage: "No note" },
          ],
        })
        await service.transmissions.readChanges()
        expect(await stateOf(id)).toMatchObject({
          transmission: { status: "failed", error_code: "BR-FR-05", error: "No note" },
        })
        await service.transmissions.request(await contentOf(id))
        expect(await dispatch()).toEqual(["sent"])
        await service.transmissions.readChanges()
        expect(await stateOf(id)).toMatchObject({ transmission: { status: "sent" } })
        expect(await flowsOf(id)).toHaveLength(2)
      })

      it("has each status once, in the order of their moments, and never goes back", async () => {
        const { id, number } = await issueDue("order_1")
        await dispatch()
        const approved = { number, code: "205", at: "20261203120000" }
        platform.tell(approved)
        platform.tell({ number, code: "202", at: "20261202080000" })
        platform.tell({ number, code: "200", at: "20261201080000" })
        platform.tell(approved)
        platform.tellNonsense()
        platform.tell({ number: "FA-2026-999999", code: "213", at: "20261201080000" })
        expect(await service.transmissions.readChanges()).toHaveLength(1)
        await service.transmissions.readChanges()
        const codes = (await stateOf(id))?.statuses.map(({ code }) => code) ?? []
        expect(codes).toEqual(["200", "202", "205"])
        expect(lifecycleOf(codes)).toBe("205")
      })

      it("that is rejected is shown to staff, with the reason", async () => {
        const { id, number } = await issueDue("order_1")
        await dispatch()
        platform.tell({ number, code: "213", at: "20261203120000", reason: "Doublon" })
        await service.transmissions.readChanges()
        expect(await service.transmissions.listTroubles(new Date(0))).toMatchObject([
          { invoice_id: id, number, code: "213", reason: "Doublon" },
        ])
        const row = await contentOf(id)
        await expect(service.transmissions.request(row)).rejects.toMatchObject({
          code: "invoice_transmitted",
        })
      })
    })
  },
})
