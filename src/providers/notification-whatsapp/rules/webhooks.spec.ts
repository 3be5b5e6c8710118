import fc from "fast-check"
import { parseCloudWebhook } from "./cloud-webhook"
import { parseTwilioWebhook, statusCallbackOf } from "./twilio-webhook"

const NUMBER_ID = "106540352242922"
const NOTHING = { statuses: [], inbound: [], users: [] }

const change = (value: object, field = "messages") => ({
  field,
  value: {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "15550783881", phone_number_id: NUMBER_ID },
    ...value,
  },
})

const payload = (...changes: object[]) => ({
  object: "whatsapp_business_account",
  entry: changes.map((one) => ({ id: "102290129340398", changes: [one] })),
})

const status = (more = {}) => ({
  id: "wamid.1",
  status: "delivered",
  timestamp: "1750030073",
  recipient_id: "16505551234",
  ...more,
})

const AT = new Date(1_750_030_073_000)

describe("A webhook of Meta", () => {
  const read = (body: unknown) => parseCloudWebhook(body, NUMBER_ID)

  it("tells many statuses at once, in their order", () => {
    const failure = { status: "failed", errors: [{ code: 131026, title: "Undeliverable" }] }
    const body = payload(
      change({ statuses: [status({ biz_opaque_callback_data: "wam_1:1" }), status(failure)] }),
      change({ statuses: [status({ id: "wamid.2", status: "read" })] }),
    )
    expect(read(body)).toEqual({
      statuses: [
        { provider_message_id: "wamid.1", status: "delivered", reference: "wam_1:1", at: AT },
        { provider_message_id: "wamid.1", status: "failed", error_code: "131026", at: AT },
        { provider_message_id: "wamid.2", status: "read", at: AT },
      ],
      inbound: [],
      users: [],
    })
  })

  it("tells who has written, and when", () => {
    const message = { from: "33612345678", id: "wamid.3", timestamp: "1750030073", type: "text" }
    const system = { ...message, type: "system" }
    expect(read(payload(change({ messages: [message, system] })))).toEqual({
      ...NOTHING,
      inbound: [{ from: "+33612345678", at: AT }],
    })
  })

  describe("about a person with a username", () => {
    const user_id = "FR.13491208655302741918"
    const user = { phone: "+16505551234", user_id }
    const message = { from_user_id: user_id, id: "wamid.3", timestamp: "1750030073", type: "text" }

    it.each([
      ["a status", change({ statuses: [status({ recipient_user_id: user_id })] })],
      ["a contact", change({ contacts: [{ wa_id: "16505551234", user_id }] })],
    ])("tells their number by %s", (_, one) => {
      expect(read(payload(one)).users).toEqual([user])
    })

    it("tells that they have written, by their user id where the number is hidden", () => {
      const contacts = [{ profile: { username: "@chef" }, user_id }]
      expect(read(payload(change({ contacts, messages: [message] })))).toEqual({
        ...NOTHING,
        inbound: [{ from: user_id, at: AT }],
      })
    })

    it("tells that they have written, by their number where it is known", () => {
      const messages = [{ ...message, from: "16505551234" }]
      expect(read(payload(change({ messages }))).inbound).toEqual([
        { from: "+16505551234", at: AT },
      ])
    })

    it.each(["33612345678", "+33612345678", "", 3, "F".repeat(300)])(
      "doesn't take %p for a user id",
      (wrong) => {
        const messages = [{ ...message, from_user_id: wrong }]
        const statuses = [status({ recipient_user_id: wrong })]
        expect(read(payload(change({ messages, statuses })))).toMatchObject({
          statuses: [{ status: "delivered" }],
          inbound: [],
          users: [],
        })
      },
    )
  })

  it.each([
    [
      "another number of the account",
      change({ metadata: { phone_number_id: "1" }, statuses: [status()] }),
    ],
    ["another field", change({ statuses: [status()] }, "account_update")],
    ["a status nobody knows", change({ statuses: [status({ status: "warning" })] })],
    ["no time", change({ statuses: [status({ timestamp: undefined })] })],
    ["an account's errors", change({ errors: [{ code: 130429 }] })],
  ])("tells nothing of %s", (_, one) => {
    expect(read(payload(one))).toEqual(NOTHING)
  })

  it("keeps what it understands beside what it doesn't", () => {
    const body = payload(change({ statuses: [null, status(), 3] }), { field: 1 })
    expect(read(body).statuses).toHaveLength(1)
  })

  it("may be anything", () => {
    fc.assert(fc.property(fc.anything(), (body) => expect(read(body)).toEqual(NOTHING)))
  })
})

describe("A webhook of Twilio", () => {
  const form = {
    AccountSid: "AC1",
    From: "whatsapp:+14155238886",
    To: "whatsapp:+33612345678",
    MessageSid: "SM1",
    MessageStatus: "delivered",
    SmsStatus: "delivered",
  }
  const report = { provider_message_id: "SM1", status: "delivered", at: AT }

  it("tells a status, with the reference of its address", () => {
    const url = new URL(statusCallbackOf("https://shop.example/hooks/whatsapp/twilio", "a:1&é"))
    const query = Object.fromEntries(url.searchParams)
    expect(parseTwilioWebhook(form, query, AT)).toEqual({
      ...NOTHING,
      statuses: [{ ...report, reference: "a:1&é" }],
    })
  })

  it.each([
    ["sent", {}, "sent"],
    ["read", {}, "read"],
    ["failed", { error_code: "63016" }, "failed"],
    ["undelivered", { error_code: "63016" }, "failed"],
  ])("calls %s by our name", (MessageStatus, more, expected) => {
    expect(
      parseTwilioWebhook({ ...form, MessageStatus, ErrorCode: "63016" }, {}, AT).statuses,
    ).toEqual([{ ...report, status: expected, ...more }])
  })

  it.each(["queued", "sending", "accepted", "constructor"])(
    "tells nothing of %s",
    (MessageStatus) => {
      expect(parseTwilioWebhook({ ...form, MessageStatus }, {}, AT)).toEqual(NOTHING)
    },
  )

  it("tells who has written", () => {
    const inbound = { ...form, MessageStatus: undefined, SmsStatus: "received" }
    expect(parseTwilioWebhook({ ...inbound, From: "whatsapp:+33612345678" }, {}, AT)).toEqual({
      ...NOTHING,
      inbound: [{ from: "+33612345678", at: AT }],
    })
    expect(parseTwilioWebhook({ ...inbound, From: "+33612345678" }, {}, AT)).toEqual(NOTHING)
  })

  it("may be anything", () => {
    fc.assert(
      fc.property(fc.anything(), (body) =>
        expect(parseTwilioWebhook(body, {}, AT)).toEqual(NOTHING),
      ),
    )
  })
})
