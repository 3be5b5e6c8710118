import { parseWhatsappOptions } from "./options"

const CLOUD = { phone_number_id: "106540352242922", access_token: "secret-word" }
const TWILIO = {
  account_sid: `AC${"0".repeat(32)}`,
  auth_token: "secret-word",
  from: "+14155238886",
}

describe("The options of the WhatsApp provider", () => {
  it.each([undefined, {}, { channels: ["whatsapp"] }])(
    "write to the log where nothing else is said: %j",
    (options) => {
      expect(parseWhatsappOptions(options)).toMatchObject({ transport: "log", timeout_ms: 15_000 })
    },
  )

  it("know where the providers are", () => {
    expect(parseWhatsappOptions({ transport: "cloud", cloud: CLOUD })).toMatchObject({
      cloud: { api_url: "https://graph.facebook.com", api_version: "v25.0" },
    })
    expect(parseWhatsappOptions({ transport: "twilio", twilio: TWILIO })).toMatchObject({
      twilio: { api_url: "https://api.twilio.com" },
    })
  })

  it.each([
    ["transport", { transport: "pigeon" }],
    ["cloud", { transport: "cloud" }],
    ["cloud", { transport: "cloud", twilio: TWILIO }],
    ["twilio", { transport: "twilio" }],
    ["cloud.access_token", { transport: "cloud", cloud: { ...CLOUD, access_token: undefined } }],
    [
      "cloud.access_token",
      { transport: "cloud", cloud: { ...CLOUD, access_token: "secret-word\n" } },
    ],
    ["cloud.phone_number_id", { transport: "cloud", cloud: { ...CLOUD, phone_number_id: "+336" } }],
    ["cloud.api_version", { transport: "cloud", cloud: { ...CLOUD, api_version: "25" } }],
    ["cloud.api_url", { transport: "cloud", cloud: { ...CLOUD, api_url: "file:///" } }],
    ["twilio.from", { transport: "twilio", twilio: { ...TWILIO, from: "whatsapp:+14155238886" } }],
    ["twilio.content_sid", { transport: "twilio", twilio: { ...TWILIO, content_sid: "order" } }],
  ])("are refused with one line that names %s, and no secret", (name, options) => {
    const attempt = () => parseWhatsappOptions(options)
    expect(attempt).toThrow(new RegExp(`^WhatsApp: the option ${name} is wrong: [^\\n]+$`))
    expect(attempt).not.toThrow(/secret-word/)
  })

  it("are refused with a word that they don't know", () => {
    expect(() => parseWhatsappOptions({ cloud: { ...CLOUD, token: "x" } })).toThrow(/token/)
  })
})
