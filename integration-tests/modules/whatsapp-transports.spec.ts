import type { Logger } from "@medusajs/framework/types"
import { messageText } from "../../src/modules/whatsapp/rules/message-text"
import { templateParameters } from "../../src/modules/whatsapp/rules/template-parameters"
import { TEXT_LIMITS, type WhatsappTransport } from "../../src/modules/whatsapp/types"
import { parseWhatsappOptions } from "../../src/providers/notification-whatsapp/options"
import { decodeFailure } from "../../src/providers/notification-whatsapp/rules/failure-codec"
import WhatsappNotificationService from "../../src/providers/notification-whatsapp/service"
import { transportOf } from "../../src/providers/notification-whatsapp/transports"
import type { OutboundMessage } from "../../src/providers/notification-whatsapp/types"
import { startFakeGraphApi } from "../support/fake-graph-api"
import { startFakeTwilio } from "../support/fake-twilio"
import type { Trouble } from "../support/faulty-server"

const SELLER = "+33612345678"
const TEMPLATE = "millesime_order"
const CONTENT_SID = `HX${"0".repeat(32)}`

const NOTICE = {
  kind: "order_placed",
  locale: "fr-FR",
  url: "https://shop.example/app/orders/order_01",
  customer: "Jeanne\nDupont",
  phone: "+33698765432",
  currency_code: "eur",
  items: Array.from({ length: 200 }, (_, index) => ({
    title: `Barrique bordelaise ${index}`,
    quantity: 2,
    price: 1250,
  })),
  total: 500_000,
} as const

const addressed = { to: SELLER, reference: "wam_1:1" }

const text = (transport: WhatsappTransport): OutboundMessage => ({
  ...addressed,
  kind: "text",
  text: messageText(NOTICE, TEXT_LIMITS[transport]),
})

const template: OutboundMessage = {
  ...addressed,
  kind: "template",
  template: { name: TEMPLATE, language: "fr", parameters: templateParameters(NOTICE) },
}

type Provider = {
  options: object
  /** How many messages were accepted. */
  accepted: () => number
  received?: () => Array<{ id: string; to: string }>
  misbehave?: (trouble: Trouble, times?: number) => void
  requestCount?: () => number
  closeWindow?: () => void
  secret?: string
  stop: () => Promise<void>
}

const logged: string[] = []
const write = (line: string) => void logged.push(line)
const logger = { info: write, warn: write } as unknown as Logger

const PROVIDERS: Record<WhatsappTransport, () => Promise<Provider>> = {
  log: async () => ({
    options: {},
    accepted: () => logged.length,
    stop: async () => undefined,
  }),
  cloud: async () => {
    const words = "x".repeat(224)
    const api = await startFakeGraphApi({ [TEMPLATE]: { language: "fr", parameters: 6, words } })
    return {
      ...api,
      options: {
        cloud: {
          api_url: `${api.url}/`,
          phone_number_id: api.phoneNumberId,
          access_token: api.accessToken,
        },
      },
      accepted: () => api.messages.length,
      received: () => api.messages,
      secret: api.accessToken,
    }
  },
  twilio: async () => {
    const api = await startFakeTwilio({ [CONTENT_SID]: 6 })
    return {
      ...api,
      options: {
        twilio: {
          api_url: api.url,
          account_sid: api.accountSid,
          auth_token: api.authToken,
          from: api.from,
          content_sid: CONTENT_SID,
          status_callback_url: "https://shop.example/hooks/whatsapp/twilio",
        },
      },
      accepted: () => api.messages.length,
      received: () => api.messages,
      secret: api.authToken,
    }
  },
}

const TIMEOUT_MS = 300

let provider: Provider

const optionsOf = (name: WhatsappTransport) => ({
  ...provider.options,
  transport: name,
  timeout_ms: TIMEOUT_MS,
})

const send = (name: WhatsappTransport, message: OutboundMessage) =>
  transportOf(parseWhatsappOptions(optionsOf(name)), logger).send(message)

describe.each(["log", "cloud", "twilio"] as const)("The transport %s", (name) => {
  beforeEach(async () => {
    logged.length = 0
    provider = await PROVIDERS[name]()
  })

  afterEach(() => provider.stop())

  it.each([
    ["the longest text", text(name)],
    ["a template with the longest parameters", template],
    ["a message without a reference", { ...text(name), reference: "" }],
    ["a reference with any signs", { ...text(name), reference: "é&=?#%".repeat(85) }],
  ])("sends %s, once, under an id", async (_, message) => {
    expect(await send(name, message)).toEqual({
      outcome: "sent",
      id: expect.stringMatching(/^(wamid\.|SM|log_)/),
    })
    expect(provider.accepted()).toBe(1)
  })

  it.each([
    ["a number that isn't E.164", { ...text(name), to: "0612345678" }],
    ["no text", { ...addressed, kind: "text" as const, text: " \n" }],
    [
      "a text that is too long",
      { ...addressed, kind: "text" as const, text: "x".repeat(TEXT_LIMITS[name] + 1) },
    ],
    [
      "a parameter of two lines",
      {
        ...addressed,
        kind: "template" as const,
        template: { name: TEMPLATE, language: "fr", parameters: ["a\nb", "", "", "", "", ""] },
      },
    ],
    ["a reference that is too long", { ...text(name), reference: "x".repeat(513) }],
  ])("stops at %s before anything is sent", async (_, message) => {
    expect(await send(name, message)).toMatchObject({ outcome: "stop", code: "invalid_message" })
    expect(provider.accepted()).toBe(0)
  })

  it("writes nobody's number to the log", async () => {
    await send(name, text(name))
    expect(logged.join("\n")).not.toMatch(/612345678|698765432/)
  })
})

describe.each(["cloud", "twilio"] as const)(
  "The transport %s, asked too often or broken,",
  (name) => {
    beforeEach(async () => {
      logged.length = 0
      provider = await PROVIDERS[name]()
    })

    afterEach(() => provider.stop())

    it.each([
      [{ kind: "drop_unread" }, "unknown", "connection_lost", 0],
      [{ kind: "drop_accepted" }, "unknown", "connection_lost", 1],
      [{ kind: "slow", milliseconds: 60_000 }, "unknown", "timeout", 1],
      [{ kind: "nonsense", body: "<html>" }, "unknown", "unclear_answer", 1],
      [
        { kind: "nonsense", body: `{"id":"${"x".repeat(100_000)}"}` },
        "unknown",
        "unclear_answer",
        1,
      ],
      [{ kind: "status", status: 429 }, "retry", "http_429", 0],
      [{ kind: "status", status: 500 }, "retry", "http_500", 0],
      [{ kind: "status", status: 503 }, "retry", "http_503", 0],
      [{ kind: "status", status: 302 }, "stop", "http_302", 0],
      [{ kind: "status", status: 403 }, "stop", "http_403", 0],
    ] as const)("tells of %j: %s", async (trouble, outcome, code, accepted) => {
      provider.misbehave!(trouble)
      const result = await send(name, text(name))
      expect(result).toEqual({ outcome, code, detail: expect.any(String) })
      expect(provider.accepted()).toBe(accepted)
    })

    it("passes on how long to wait", async () => {
      provider.misbehave!({ kind: "status", status: 429, retryAfter: "17" })
      expect(await send(name, text(name))).toMatchObject({ outcome: "retry", retry_after: 17 })
    })

    it("tells that nothing was written when nobody is there", async () => {
      await provider.stop()
      expect(await send(name, text(name))).toMatchObject({
        outcome: "retry",
        code: "not_connected",
      })
    })

    it("answers late rather than not at all, within its time", async () => {
      provider.misbehave!({ kind: "slow", milliseconds: 50 })
      expect(await send(name, text(name))).toMatchObject({ outcome: "sent" })
    })

    it("sends again when the trouble is over", async () => {
      provider.misbehave!({ kind: "status", status: 503 }, 1)
      expect(await send(name, text(name))).toMatchObject({ outcome: "retry" })
      expect(await send(name, text(name))).toMatchObject({ outcome: "sent" })
      expect(provider.accepted()).toBe(1)
    })

    it("asks for the template outside the 24 hours, and sends that", async () => {
      provider.closeWindow!()
      expect(await send(name, text(name))).toMatchObject({ outcome: "use_template" })
      expect(await send(name, template)).toMatchObject({ outcome: "sent" })
    })

    it("keeps its secret to itself, even where the provider quotes it", async () => {
      const options = optionsOf(name)
      const message = `Malformed access token ${provider.secret!}.`
      provider.misbehave!({ kind: "error", code: 20003, message, status: 401 })
      const service = new WhatsappNotificationService({ logger }, options)
      const error = await service
        .send({ to: SELLER, channel: "whatsapp", template: "order", content: { text: "Hello" } })
        .catch((one: unknown) => (one as Error).message)
      const detail = "Malformed access token •••."
      expect(decodeFailure(error as string)).toEqual({ outcome: "stop", code: "20003", detail })
      expect(logged.join()).toContain(detail)
      expect(logged.join()).not.toContain(provider.secret)
      expect(logged.join()).not.toContain(SELLER)
    })

    it("lets the notification module send the text, or else its template, once", async () => {
      const service = new WhatsappNotificationService({ logger }, optionsOf(name))
      const notification = {
        to: SELLER,
        channel: "whatsapp",
        template: TEMPLATE,
        content: { text: "Hello" },
        data: { language: "fr", parameters: templateParameters(NOTICE), reference: "wam_1:1" },
      }
      expect(await service.send(notification)).toEqual({ id: provider.received!()[0]?.id })
      provider.closeWindow!()
      expect(await service.send(notification)).toEqual({ id: provider.received!()[1]?.id })
      expect(provider.requestCount!()).toBe(3)
      const { parameters: _, ...data } = notification.data
      const error = await service
        .send({ ...notification, data })
        .catch((one: unknown) => (one as Error).message)
      expect(decodeFailure(error as string)).toMatchObject({ outcome: "use_template" })
    })
  },
)

describe("What reaches", () => {
  afterEach(() => provider.stop())

  it("Meta is the message with its reference, without a preview of its link", async () => {
    const api = await startFakeGraphApi({ [TEMPLATE]: { language: "fr", parameters: 1 } })
    provider = { ...(await PROVIDERS.log()), stop: () => api.stop() }
    const options = parseWhatsappOptions({
      transport: "cloud",
      cloud: {
        api_url: api.url,
        phone_number_id: api.phoneNumberId,
        access_token: api.accessToken,
      },
    })
    const { send: transmit } = transportOf(options, logger)
    await transmit({ ...addressed, kind: "text", text: "Hello" })
    await transmit({
      ...addressed,
      kind: "template",
      template: { name: TEMPLATE, language: "fr", parameters: ["One"] },
    })
    const same = {
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: SELLER,
      biz_opaque_callback_data: "wam_1:1",
    }
    expect(api.messages.map(({ message }) => message)).toEqual([
      { ...same, type: "text", text: { body: "Hello", preview_url: false } },
      {
        ...same,
        type: "template",
        template: {
          name: TEMPLATE,
          language: { code: "fr" },
          components: [{ type: "body", parameters: [{ type: "text", text: "One" }] }],
        },
      },
    ])
  })

  it("Twilio is the message with an address for its status", async () => {
    const api = await startFakeTwilio({ [CONTENT_SID]: 1 })
    provider = { ...(await PROVIDERS.log()), stop: () => api.stop() }
    const twilio = {
      api_url: api.url,
      account_sid: api.accountSid,
      auth_token: api.authToken,
      from: api.from,
    }
    const callback = { status_callback_url: "https://shop.example/hooks/whatsapp/twilio" }
    const transmit = (more: object, message: OutboundMessage) =>
      transportOf(
        parseWhatsappOptions({ transport: "twilio", twilio: { ...twilio, ...more } }),
        logger,
      ).send(message)
    const one: OutboundMessage = {
      ...addressed,
      kind: "template",
      template: { name: TEMPLATE, language: "fr", parameters: ["One"] },
    }
    await transmit(callback, { ...addressed, kind: "text", text: "Hello" })
    await transmit({ content_sid: CONTENT_SID }, one)
    expect(await transmit({}, one)).toMatchObject({ outcome: "stop", code: "no_template" })
    const same = { To: `whatsapp:${SELLER}`, From: `whatsapp:${api.from}` }
    expect(api.messages.map(({ form }) => form)).toEqual([
      {
        ...same,
        Body: "Hello",
        StatusCallback: "https://shop.example/hooks/whatsapp/twilio?reference=wam_1%3A1",
      },
      { ...same, ContentSid: CONTENT_SID, ContentVariables: '{"1":"One"}' },
    ])
  })
})
