import { readFileSync } from "node:fs"
import { join } from "node:path"
import { environmentShape, parseEnvironment } from "./environment"

describe("the environment", () => {
  it("needs nothing: every variable has a default or may be absent", () => {
    expect(parseEnvironment({})).toMatchObject({
      PORT: 9000,
      STORE_URL: "http://localhost:9000",
      AUTH_CORS: "http://localhost:8000,http://localhost:9000",
      STORE_CURRENCIES: ["eur", "usd", "gbp"],
      STORE_LOCALES: ["fr-FR", "en-US"],
    })
  })

  it("takes an empty variable as unset", () => {
    expect(parseEnvironment({ PORT: "", DATABASE_URL: " ", STRIPE_API_KEY: "" })).toEqual(
      parseEnvironment({}),
    )
  })

  it("reads lists in their order and with spaces", () => {
    expect(
      parseEnvironment({ STORE_CURRENCIES: "USD, eur", STORE_LOCALES: "en-GB , pt-BR" }),
    ).toMatchObject({ STORE_CURRENCIES: ["usd", "eur"], STORE_LOCALES: ["en-GB", "pt-BR"] })
  })

  it("reads whom to trust as a number of proxies or as their addresses", () => {
    expect(parseEnvironment({})).toMatchObject({ TRUST_PROXY: 0 })
    expect(parseEnvironment({ TRUST_PROXY: "2" })).toMatchObject({ TRUST_PROXY: 2 })
    expect(parseEnvironment({ TRUST_PROXY: "loopback, 10.0.0.0/8" })).toMatchObject({
      TRUST_PROXY: ["loopback", "10.0.0.0/8"],
    })
  })

  it("lets the admin of the store's own address in", () => {
    expect(
      parseEnvironment({ STORE_URL: "https://shop.example/", STORE_CORS: "/\\.example$/,*" }),
    ).toMatchObject({
      STORE_URL: "https://shop.example",
      ADMIN_CORS: "https://shop.example",
      AUTH_CORS: "/\\.example$/,*,https://shop.example",
    })
  })

  it.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["SMTP_URL", "smtp://secret-word@mail.example.com"],
    ["SMTP_URL", "mail.example.com"],
    ["MAIL_FROM", "secret-word"],
    ["MAIL_REPLY_TO", "a@example.com, b@example.com"],
    ["MAIL_TRANSPORT", "pigeon"],
    ["STOREFRONT_URL", "shop.example"],
    ["DATABASE_URL", "mysql://user:secret-word@host/name"],
    ["DATABASE_URL", "secret-word"],
    ["REDIS_URL", "http://secret-word"],
    ["STORE_URL", "shop.example"],
    ["STORE_CORS", "http://localhost:8000,nonsense"],
    ["ADMIN_CORS", "localhost"],
    ["AUTH_CORS", ","],
    ["TRUST_PROXY", "yes"],
    ["TRUST_PROXY", "-1"],
    ["TRUST_PROXY", "10.0.0.0/40"],
    ["TRUST_PROXY", "10.0.0.1,"],
    ["LIMITS_FACTOR", "0"],
    ["LIMITS_FACTOR", "many"],
    ["ADMIN_EMAIL", "somebody"],
    ["STORE_CURRENCIES", "eur,zzz"],
    ["STORE_CURRENCIES", ","],
    ["STORE_LOCALES", "french"],
    ["STORE_LOCALES", "fr_FR"],
    ["STORE_LOCALES", "zh-Hant-TW"],
    ["WHATSAPP_TRANSPORT", "pigeon"],
    ["WHATSAPP_API_URL", "graph.facebook.com"],
    ["WHATSAPP_API_VERSION", "25"],
    ["WHATSAPP_PHONE_NUMBER_ID", "+33612345678"],
    ["WHATSAPP_ACCESS_TOKEN", "secret-word with spaces"],
    ["WHATSAPP_APP_SECRET", "secret-word é"],
    ["WHATSAPP_SELLER_NUMBERS", "+33612345678,0612345678"],
    ["WHATSAPP_ORDER_TEMPLATE", "New order"],
    ["WHATSAPP_TEMPLATE_LANGUAGE", "french"],
    ["TWILIO_API_URL", "twilio"],
    ["TWILIO_ACCOUNT_SID", "SK12"],
    ["METRICS_TOKEN", "secret-word with spaces"],
    ["TWILIO_AUTH_TOKEN", "secret-word with spaces"],
    ["TWILIO_FROM", "whatsapp:+14155238886"],
    ["TWILIO_CONTENT_SID", "order"],
  ])("refuses %s=%s with one line that names it and keeps its value to itself", (name, value) => {
    const attempt = () => parseEnvironment({ [name]: value })
    expect(attempt).toThrow(new RegExp(`^${name} must be [^\\n]+$`))
    expect(attempt).not.toThrow(/secret-word/)
  })

  it("refuses Stripe without the secret that proves who calls the webhook", () => {
    expect(() => parseEnvironment({ STRIPE_API_KEY: "sk_test" })).toThrow(
      "STRIPE_WEBHOOK_SECRET must be set when STRIPE_API_KEY is",
    )
  })

  it.each([
    [
      "cloud",
      {
        WHATSAPP_PHONE_NUMBER_ID: "106540352242922",
        WHATSAPP_ACCESS_TOKEN: "token",
        WHATSAPP_APP_SECRET: "secret",
        WHATSAPP_VERIFY_TOKEN: "word",
      },
    ],
    [
      "twilio",
      {
        TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
        TWILIO_AUTH_TOKEN: "token",
        TWILIO_FROM: "+14155238886",
      },
    ],
  ])("refuses WhatsApp by %s without a part of what it takes", (transport, needed) => {
    const complete: Record<string, string> = { WHATSAPP_TRANSPORT: transport, ...needed }
    expect(parseEnvironment(complete)).toMatchObject(complete)
    for (const name of Object.keys(needed)) {
      expect(() => parseEnvironment({ ...complete, [name]: "" })).toThrow(
        `${name} must be set when WHATSAPP_TRANSPORT is ${transport}`,
      )
    }
  })

  it("sends e-mails where a mail server is named, unless it is told not to", () => {
    const SMTP_URL = "smtp://user:secret@mail.example.com:587"
    expect(parseEnvironment({})).toMatchObject({ MAIL_TRANSPORT: "log" })
    expect(parseEnvironment({ SMTP_URL })).toMatchObject({ MAIL_TRANSPORT: "smtp" })
    expect(parseEnvironment({ SMTP_URL, MAIL_TRANSPORT: "none" })).toMatchObject({
      MAIL_TRANSPORT: "none",
    })
    expect(() => parseEnvironment({ MAIL_TRANSPORT: "smtp" })).toThrow(
      "SMTP_URL must be set when MAIL_TRANSPORT is smtp",
    )
  })

  it("reads each seller's number once", () => {
    const numbers = "+33612345678, +4915123456789,+33612345678"
    expect(parseEnvironment({ WHATSAPP_SELLER_NUMBERS: numbers })).toMatchObject({
      WHATSAPP_SELLER_NUMBERS: ["+33612345678", "+4915123456789"],
    })
  })
})

describe(".env.template", () => {
  const blocks = readFileSync(join(__dirname, "..", ".env.template"), "utf8")
    .trim()
    .split("\n\n")

  it("names every variable of the schema, in its order", () => {
    const names = blocks.map((block) => /^([A-Z_]+)=$/m.exec(block)?.[1])
    expect(names).toEqual(Object.keys(environmentShape))
  })

  it("says in one line what each is for", () => {
    for (const block of blocks) expect(block).toMatch(/^# \S.+\n[A-Z_]+=$/)
  })
})
