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
    ["DATABASE_URL", "mysql://user:secret-word@host/name"],
    ["DATABASE_URL", "secret-word"],
    ["REDIS_URL", "http://secret-word"],
    ["STORE_URL", "shop.example"],
    ["STORE_CORS", "http://localhost:8000,nonsense"],
    ["ADMIN_CORS", "localhost"],
    ["AUTH_CORS", ","],
    ["ADMIN_EMAIL", "somebody"],
    ["STORE_CURRENCIES", "eur,zzz"],
    ["STORE_CURRENCIES", ","],
    ["STORE_LOCALES", "french"],
    ["STORE_LOCALES", "fr_FR"],
    ["STORE_LOCALES", "zh-Hant-TW"],
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
