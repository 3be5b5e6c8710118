import { parsePluginOptions } from "./options"

const VIES = "https://ec.europa.eu/taxation_customs/vies/rest-api"

const STOREFRONT_PATHS = {
  account: "/account",
  order: "/orders/{id}",
  order_transfer: "/orders/{id}/transfer/{token}",
  quote: "/quotes/{id}",
  company_invitation: "/company-invites/{token}",
  reset_password: "/reset-password?token={token}&email={email}",
}

describe("the options of the plugin", () => {
  it.each([[undefined], [{}], [{ database: { clientUrl: "postgres://localhost/shop" } }]])(
    "have defaults where a store gives none: %p",
    (options) => {
      expect(parsePluginOptions(options)).toEqual({
        currencies: ["eur", "usd", "gbp"],
        locales: ["fr-FR", "en-US"],
        staff_emails: [],
        terms_page: "conditions-of-sale",
        terms_required: false,
        mail: { connections: 5, transport: "log" },
        storefront_paths: STOREFRONT_PATHS,
        sessions: { access: 24, refresh: 7 },
        whatsapp: { messages_per_minute: 5, seller_numbers: [], transport: "log" },
        hold_stock: false,
        stock_guard: true,
        limits: { enabled: true, factor: 1 },
        trust_proxy: 0,
        vies: { url: VIES },
      })
    },
  )

  it("are what the store gives, in its order", () => {
    const options = { currencies: ["gbp", "eur"], locales: ["en-GB"] }
    expect(parsePluginOptions({ ...options, database: {} })).toEqual({
      ...options,
      staff_emails: [],
      terms_page: "conditions-of-sale",
      terms_required: false,
      mail: { connections: 5, transport: "log" },
      storefront_paths: STOREFRONT_PATHS,
      sessions: { access: 24, refresh: 7 },
      whatsapp: { messages_per_minute: 5, seller_numbers: [], transport: "log" },
      hold_stock: false,
      stock_guard: true,
      limits: { enabled: true, factor: 1 },
      trust_proxy: 0,
      vies: { url: VIES },
    })
  })

  it.each([
    ["an option nobody knows", { currencys: ["eur"] }],
    ["no currency", { currencies: [] }],
    ["no language", { locales: [] }],
    ["a currency in capitals", { currencies: ["EUR"] }],
    ["a currency by its name", { currencies: ["euro"] }],
    ["a list as text", { currencies: "eur,usd" }],
    ["an address of staff that is none", { staff_emails: ["sales"] }],
    ["a seller without an address", { seller: { name: "Tonnellerie" } }],
    ["a storefront that is no web address", { storefront_url: "javascript:alert(1)" }],
    ["a page of another site", { storefront_paths: { order: "//evil.test/{id}" } }],
    ["a VIES of another protocol", { vies: { url: "ftp://vies.test" } }],
    ["a mail server without its URL", { mail: { transport: "smtp" } }],
    [
      "a mail server without a sender",
      { mail: { transport: "smtp", smtp_url: "smtp://localhost:1025" } },
    ],
    ["a mail server whose password all could read", { mail: { smtp_url: "smtp://mail.test" } }],
    ["a sender of two lines", { mail: { from: "Shop\nBcc: a@b.c <shop@example.com>" } }],
    ["a language of one letter", { locales: ["f"] }],
    ["a language with an underscore", { whatsapp: { locale: "fr_FR" } }],
    ["a seller without country code", { whatsapp: { seller_numbers: ["0612345678"] } }],
    [
      "a webhook with a query",
      { whatsapp: { twilio: { auth_token: "a", webhook_url: "https://shop.test/hooks?a=1" } } },
    ],
  ])("refuse %s when the store starts", (_, options) => {
    expect(() => parsePluginOptions(options)).toThrow()
  })
})
