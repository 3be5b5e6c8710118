import { parseCloudWebhook } from "../../src/providers/notification-whatsapp/rules/cloud-webhook"
import { isMetaSignatureValid } from "../../src/providers/notification-whatsapp/rules/signature"
import { startFakeGraphApi } from "./fake-graph-api"
import { startWebhookReceiver } from "./webhook-receiver"

let api: Awaited<ReturnType<typeof startFakeGraphApi>>

beforeEach(async () => {
  api = await startFakeGraphApi({ order: { language: "fr", parameters: 2, words: "x".repeat(24) } })
})

afterEach(() => api.stop())

const TEXT = {
  messaging_product: "whatsapp",
  to: "+33612345678",
  type: "text",
  text: { body: "Hello" },
}

const template = (parameters: string[], more = {}) => ({
  messaging_product: "whatsapp",
  to: "+33612345678",
  type: "template",
  template: {
    name: "order",
    language: { code: "fr" },
    components: [{ type: "body", parameters: parameters.map((text) => ({ type: "text", text })) }],
    ...more,
  },
})

const post = async (
  body: unknown,
  { path = `/${api.version}/${api.phoneNumberId}/messages`, headers = {} } = {},
) => {
  const response = await fetch(api.url + path, {
    method: "POST",
    headers: {
      authorization: `Bearer ${api.accessToken}`,
      "content-type": "application/json",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
  const { error, messages } = (await response.json()) as {
    error?: { code: number }
    messages?: Array<{ id: string }>
  }
  return { status: response.status, code: error?.code, id: messages?.[0]?.id }
}

describe("The fake Graph API", () => {
  it("takes what Meta takes", async () => {
    for (const body of [TEXT, template(["One", "Two"])]) {
      expect(await post(body)).toMatchObject({ status: 200, id: expect.stringMatching(/^wamid\./) })
    }
    expect(api.messages).toHaveLength(2)
  })

  it.each([
    ["without a token", { headers: { authorization: "" } }, 401, 190],
    ["with another token", { headers: { authorization: "Bearer x" } }, 401, 190],
    ["of another version", { path: "/v1.0/106540352242922/messages" }, 400, 2500],
    ["without a version", { path: "/106540352242922/messages" }, 400, 2500],
    ["to another edge", { path: "/v25.0/106540352242922/media" }, 400, 2500],
    ["of another number", { path: "/v25.0/33612345678/messages" }, 400, 100],
    ["of a form", { headers: { "content-type": "text/plain" } }, 400, 100],
  ])("refuses a request %s", async (_, request, status, code) => {
    expect(await post(TEXT, request)).toMatchObject({ status, code })
    expect(api.messages).toEqual([])
  })

  it.each([
    ["no JSON", "to=33612345678", 400, 100],
    ["no product", { ...TEXT, messaging_product: undefined }, 400, 100],
    ["a field it doesn't know", { ...TEXT, body: "Hello" }, 400, 100],
    ["no recipient", { ...TEXT, to: undefined }, 400, 131009],
    ["a local number", { ...TEXT, to: "0612345678" }, 400, 131009],
    ["no text", { ...TEXT, text: { body: "" } }, 400, 100],
    ["a text that is too long", { ...TEXT, text: { body: "x".repeat(4097) } }, 400, 100],
    ["no template", { ...TEXT, type: "template" }, 400, 131008],
    ["an unknown template", template(["1", "2"], { name: "invoice" }), 404, 132001],
    ["another language", template(["1", "2"], { language: { code: "en_US" } }), 404, 132001],
    ["a parameter too few", template(["1"]), 400, 132000],
    ["an empty parameter", template(["1", ""]), 400, 131008],
    ["a new line in a parameter", template(["1", "a\nb"]), 400, 132018],
    ["a tab in a parameter", template(["1", "a\tb"]), 400, 132018],
    ["five spaces in a parameter", template(["1", "a     b"]), 400, 132018],
    ["too much altogether", template(["x".repeat(500), "y".repeat(501)]), 400, 132005],
  ])("refuses %s", async (_, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, code })
    expect(api.messages).toEqual([])
  })

  it("refuses text, but no template, outside the 24 hours", async () => {
    api.closeWindow()
    expect(await post(TEXT)).toMatchObject({ status: 400, code: 131047 })
    expect(await post(template(["1", "2"]))).toMatchObject({ status: 200 })
  })

  it("fails as it is told, as often as it is told", async () => {
    api.misbehave({ kind: "error", code: 130429, status: 429, retryAfter: "5" }, 1)
    expect(await post(TEXT)).toMatchObject({ status: 429, code: 130429 })
    expect(await post(TEXT)).toMatchObject({ status: 200 })
    api.misbehave({ kind: "status", status: 503 })
    api.behave()
    expect(await post(TEXT)).toMatchObject({ status: 200 })
    expect(api.requestCount()).toBe(3)
  })

  it("signs its webhooks and tells of each message its reference", async () => {
    const webhook = await startWebhookReceiver()
    try {
      const { id = "" } = await post({ ...TEXT, biz_opaque_callback_data: "wam_1:1" })
      const at = new Date("2026-07-21T10:00:00Z")
      await api.sendStatuses(
        webhook.url,
        { id, status: "sent", at },
        { id, status: "failed", errorCode: 131047, at },
      )
      expect(await api.sendInbound(webhook.url, "+33612345678", at)).toBe(200)
      const [statuses, inbound] = webhook.received.map(({ body, headers }) => {
        const signature = String(headers["x-hub-signature-256"])
        expect(isMetaSignatureValid(body, signature, api.appSecret)).toBe(true)
        return parseCloudWebhook(JSON.parse(body.toString()), api.phoneNumberId)
      })
      const report = { provider_message_id: id, reference: "wam_1:1", at }
      expect(statuses?.statuses).toEqual([
        { ...report, status: "sent" },
        { ...report, status: "failed", error_code: "131047" },
      ])
      expect(inbound?.inbound).toEqual([{ from: "+33612345678", at }])
    } finally {
      await webhook.stop()
    }
  })
})
