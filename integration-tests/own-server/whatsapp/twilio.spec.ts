import { buy } from "../../support/checkout"
import { startFakeTwilio } from "../../support/fake-twilio"
import { aVariant } from "../../support/quotes"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"
import { SELLER, untilMessageIs } from "../../support/whatsapp"

const STORE = "https://shop.example"
const CONTENT = `HX${"a".repeat(32)}`

let twilio: Awaited<ReturnType<typeof startFakeTwilio>>

beforeAll(async () => {
  twilio = await startFakeTwilio({ [CONTENT]: 6 })
  Object.assign(process.env, {
    STORE_URL: STORE,
    WHATSAPP_TRANSPORT: "twilio",
    WHATSAPP_SELLER_NUMBERS: SELLER,
    WHATSAPP_ORDER_TEMPLATE: "millesime_order",
    TWILIO_API_URL: twilio.url,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_FROM: twilio.from,
    TWILIO_CONTENT_SID: CONTENT,
  })
})
afterAll(() => twilio.stop())

describeShop("A seller whose messages go by Twilio", ({ anonymous, nobody, staff }) => {
  const webhook = `${STORE}/hooks/whatsapp/twilio`

  beforeEach(() => {
    twilio.messages.length = 0
    twilio.behave()
    twilio.openWindow()
    twilio.proxy(STORE, nobody().baseUrl)
  })

  const anOrder = async () => {
    const { variantId } = await aVariant(staff())
    return buy(anonymous(), variantId)
  }

  it("is told by the template, and what became of it is known", async () => {
    twilio.closeWindow()
    await anOrder()
    await untilMessageIs(staff(), "sent")
    const [{ id, form }] = twilio.messages as [(typeof twilio.messages)[number]]
    expect(form).toMatchObject({ ContentSid: CONTENT, To: `whatsapp:${SELLER}` })
    expect(await twilio.sendStatus(id, { status: "read" })).toBe(200)
    expect(await twilio.sendStatus(id, { status: "delivered" })).toBe(200)
    expect(await untilMessageIs(staff(), "read")).toMatchObject({ provider_message_id: id })
  })

  it("is told in free text for a day after they wrote, and by the template where that fails later", async () => {
    expect(await twilio.sendInbound(webhook, SELLER)).toBe(200)
    await anOrder()
    await untilMessageIs(staff(), "sent")
    const [{ id, form }] = twilio.messages as [(typeof twilio.messages)[number]]
    expect(form.Body).toContain("Nouvelle commande")
    expect(await twilio.sendStatus(id, { status: "undelivered", errorCode: 63016 })).toBe(200)
    await eventually(async () => {
      await Promise.resolve()
      expect(twilio.messages.at(-1)?.form.ContentSid).toBe(CONTENT)
    })
    await untilMessageIs(staff(), "sent")
  })

  it("is told once where Twilio took the message and hung up: its report settles that", async () => {
    twilio.misbehave({ kind: "drop_accepted" }, 1)
    await anOrder()
    await untilMessageIs(staff(), "unknown")
    const { id } = twilio.messages[0]!
    await twilio.sendStatus(id, { status: "delivered" })
    expect(await untilMessageIs(staff(), "delivered")).toMatchObject({ provider_message_id: id })
    expect(twilio.messages).toHaveLength(1)
  })

  it("sees nothing changed by whoever can't sign: 401", async () => {
    await anOrder()
    await untilMessageIs(staff(), "sent")
    const { id, form } = twilio.messages[0]!
    const callback = (form.StatusCallback ?? "").replace(STORE, nobody().baseUrl)
    const body = new URLSearchParams({ MessageSid: id, MessageStatus: "read" }).toString()
    for (const signature of [undefined, "", "AAAA"]) {
      const { status } = await fetch(callback, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          ...(signature !== undefined && { "x-twilio-signature": signature }),
        },
        body,
      })
      expect(status).toBe(401)
    }
    // Signed for one message, sent for another.
    const elsewhere = `${webhook}?reference=wamsg_other.1`
    twilio.proxy(elsewhere, callback)
    expect(await twilio.sendStatus(id, { status: "read", url: elsewhere })).toBe(401)
    await untilMessageIs(staff(), "sent")
  })
})
