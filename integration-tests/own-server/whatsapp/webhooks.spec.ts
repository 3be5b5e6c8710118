import { createHmac } from "node:crypto"
import { buy } from "../../support/checkout"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"
import { type FakeGraphApi, startMeta, untilMessageIs } from "../../support/whatsapp"

let meta: FakeGraphApi

beforeAll(async () => {
  meta = await startMeta()
})
afterAll(() => meta.stop())

describeShop("Meta's webhook", ({ anonymous, nobody, staff }) => {
  const webhook = () => `${nobody().baseUrl}/hooks/whatsapp`

  const ask = (query: Record<string, string>) =>
    fetch(`${webhook()}?${new URLSearchParams(query).toString()}`)

  const subscription = () => ({
    "hub.mode": "subscribe",
    "hub.verify_token": meta.environment.WHATSAPP_VERIFY_TOKEN,
    "hub.challenge": "1158201444",
  })

  const sign = (body: string, secret: string) =>
    `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`

  const post = (body: string, signature?: string) =>
    fetch(webhook(), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(signature && { "x-hub-signature-256": signature }),
      },
      body,
    })

  const aSentMessage = async () => {
    const { variantId } = await aVariant(staff())
    await buy(anonymous(), variantId)
    return untilMessageIs(staff(), "sent")
  }

  it("repeats the challenge to who knows the token, as plain text", async () => {
    const answer = await ask(subscription())
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain/)
    expect(await answer.text()).toBe("1158201444")
  })

  it.each([
    [{ "hub.verify_token": "another" }],
    [{ "hub.verify_token": "" }],
    [{ "hub.mode": "unsubscribe" }],
  ])("answers 403 to a stranger: %j", async (change) => {
    const answer = await ask({ ...subscription(), ...change })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: "forbidden" })
  })

  it("answers 401 to a wrong signature, and nothing changes", async () => {
    const { id, provider_message_id } = await aSentMessage()
    const statuses = [{ id: provider_message_id, status: "read", timestamp: "1767225600" }]
    const value = {
      messaging_product: "whatsapp",
      metadata: { phone_number_id: meta.phoneNumberId },
      statuses,
    }
    const body = JSON.stringify({
      object: "whatsapp_business_account",
      entry: [{ changes: [{ field: "messages", value }] }],
    })
    const wrong = [
      undefined,
      "sha256=",
      sign(body, "another secret"),
      sign(`${body} `, meta.appSecret),
      sign(body, meta.appSecret).replace("sha256", "sha1"),
    ]
    for (const signature of wrong) {
      const answer = await post(body, signature)
      expect([signature, answer.status]).toEqual([signature, 401])
      expect(await answer.json()).toMatchObject({ code: "unauthorized" })
    }
    expect(await untilMessageIs(staff(), "sent")).toMatchObject({ id })
    expect((await post(body, sign(body, meta.appSecret))).status).toBe(200)
    await untilMessageIs(staff(), "read")
  })

  it("takes the bytes as they came: spaces, escapes and line breaks are part of what is signed", async () => {
    const body = `{ "object" : "whatsapp_business_account",\n "entry": [], "é": "\\u00e9" }`
    expect((await post(body, sign(body, meta.appSecret))).status).toBe(200)
  })

  it("takes what it doesn't understand, and reports of messages that aren't ours", async () => {
    for (const body of [`{}`, `{"object":"page","entry":[{}]}`]) {
      expect((await post(body, sign(body, meta.appSecret))).status).toBe(200)
    }
    expect(await meta.sendStatuses(webhook(), { id: "wamid.of-nobody", status: "read" })).toBe(200)
  })

  it("takes what is signed, whatever strangers have written into it", async () => {
    const depth = 5000
    const deep = `{"entry":${"[".repeat(depth)}${"]".repeat(depth)}}`
    expect((await post(deep, sign(deep, "another secret"))).status).toBe(401)
    expect((await post(deep, sign(deep, meta.appSecret))).status).toBe(200)
    const nothing = `{"object":"whatsapp_business_account","entry":[],"text":"\\u0000"}`
    expect((await post(nothing, sign(nothing, meta.appSecret))).status).toBe(200)
  })

  it("takes a batch of statuses, of which one is about a message of ours", async () => {
    const { provider_message_id } = await aSentMessage()
    const statuses = Array.from({ length: 50 }, (_, n) => ({
      id: n === 25 ? (provider_message_id ?? "") : `wamid.${n}`,
      status: "delivered" as const,
    }))
    expect(await meta.sendStatuses(webhook(), ...statuses)).toBe(200)
    await untilMessageIs(staff(), "delivered")
  })
})
