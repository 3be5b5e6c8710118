import { isTwilioSignatureValid } from "../../src/providers/notification-whatsapp/rules/signature"
import { parseTwilioWebhook } from "../../src/providers/notification-whatsapp/rules/twilio-webhook"
import { startFakeTwilio } from "./fake-twilio"
import { startWebhookReceiver } from "./webhook-receiver"

const CONTENT_SID = `HX${"0".repeat(32)}`

let api: Awaited<ReturnType<typeof startFakeTwilio>>

beforeEach(async () => {
  api = await startFakeTwilio({ [CONTENT_SID]: 2 })
})

afterEach(() => api.stop())

const TEXT = { To: "whatsapp:+33612345678", From: "whatsapp:+14155238886", Body: "Hello" }

const content = (variables: unknown) => {
  const { Body: _, ...addressed } = TEXT
  const ContentVariables = typeof variables === "string" ? variables : JSON.stringify(variables)
  return { ...addressed, ContentSid: CONTENT_SID, ContentVariables }
}

const post = async (form: Record<string, string>, { path = "", headers = {} } = {}) => {
  const url = path || `/2010-04-01/Accounts/${api.accountSid}/Messages.json`
  const credentials = Buffer.from(`${api.accountSid}:${api.authToken}`).toString("base64")
  const response = await fetch(api.url + url, {
    method: "POST",
    headers: {
      authorization: `Basic ${credentials}`,
      "content-type": "application/x-www-form-urlencoded",
      ...headers,
    },
    body: new URLSearchParams(form).toString(),
  })
  const { code, sid } = (await response.json()) as { code?: number; sid?: string }
  return { status: response.status, code, sid }
}

describe("The fake Twilio", () => {
  it("takes what Twilio takes", async () => {
    for (const form of [TEXT, content({ 1: "One", 2: "Two" })]) {
      expect(await post(form)).toMatchObject({ status: 201, sid: expect.stringMatching(/^SM/) })
    }
    expect(api.messages).toHaveLength(2)
  })

  it.each([
    ["without credentials", { headers: { authorization: "" } }, 401, 20003],
    ["with a bearer token", { headers: { authorization: "Bearer x" } }, 401, 20003],
    ["of another account", { path: "/2010-04-01/Accounts/AC1/Messages.json" }, 404, 20404],
    ["of JSON", { headers: { "content-type": "application/json" } }, 415, 20001],
  ])("refuses a request %s", async (_, request, status, code) => {
    expect(await post(TEXT, request)).toMatchObject({ status, code })
    expect(api.messages).toEqual([])
  })

  it.each([
    ["a bare number", { ...TEXT, To: "+33612345678" }, 21211],
    ["another sender", { ...TEXT, From: "whatsapp:+33612345678" }, 63007],
    ["no text", { ...TEXT, Body: "" }, 21619],
    ["a text that is too long", { ...TEXT, Body: "x".repeat(1601) }, 21617],
    ["no callback address", { ...TEXT, StatusCallback: "/hooks" }, 21609],
    ["an unknown content", { ...content({}), ContentSid: "HX1" }, 21655],
    ["variables that are no JSON", content("1=One"), 21656],
    ["variables that are a list", content(["One", "Two"]), 21656],
    ["a variable too few", content({ 1: "One" }), 21656],
    ["an empty variable", content({ 1: "One", 2: "" }), 21656],
    ["a new line in a variable", content({ 1: "One", 2: "a\nb" }), 21656],
  ])("refuses %s", async (_, form, code) => {
    expect(await post(form)).toMatchObject({ status: 400, code })
    expect(api.messages).toEqual([])
  })

  it("refuses text, but no template, outside the 24 hours", async () => {
    api.closeWindow()
    expect(await post(TEXT)).toMatchObject({ status: 400, code: 63016 })
    expect(await post(content({ 1: "One", 2: "Two" }))).toMatchObject({ status: 201 })
  })

  it("signs its webhooks, address and all", async () => {
    const webhook = await startWebhookReceiver()
    try {
      const callback = `${webhook.url}/hooks?reference=wam_1%3A1`
      const { sid = "" } = await post({ ...TEXT, StatusCallback: callback })
      await api.sendStatus(sid, { status: "undelivered", errorCode: 63016 })
      expect(await api.sendInbound(`${webhook.url}/hooks`, "+33612345678")).toBe(200)
      const at = new Date()
      const read = webhook.received.map(({ url, body, headers }) => {
        const form = Object.fromEntries(new URLSearchParams(body.toString()))
        const signature = String(headers["x-twilio-signature"])
        const request = { url: webhook.url + url, form, signature }
        expect(isTwilioSignatureValid(request, api.authToken)).toBe(true)
        const query = Object.fromEntries(new URL(request.url).searchParams)
        return parseTwilioWebhook(form, query, at)
      })
      const report = { provider_message_id: sid, reference: "wam_1:1", at }
      expect(read).toEqual([
        {
          statuses: [{ ...report, status: "failed", error_code: "63016" }],
          inbound: [],
          users: [],
        },
        { statuses: [], inbound: [{ from: "+33612345678", at }], users: [] },
      ])
    } finally {
      await webhook.stop()
    }
  })
})
