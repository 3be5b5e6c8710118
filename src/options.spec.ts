import { parsePluginOptions } from "./options"
import { HOOK_NAMES } from "./options/hooks"

const VIES = "https://ec.europa.eu/taxation_customs/vies/rest-api"

const ECB = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"

const STOREFRONT_PATHS = {
  account: "/account",
  order: "/orders/{id}",
  order_transfer: "/orders/{id}/transfer/{token}",
  quote: "/quotes/{id}",
  invoice: "/invoices/{id}?token={token}",
  company_invitation: "/company-invites/{token}",
  withdrawal: "/withdrawal?token={token}",
  reset_password: "/reset-password?token={token}&email={email}",
  verify_email: "/verify-email?code={code}",
}

const FEATURES = {
  companies: true,
  quotes: true,
  pages: true,
  mail: true,
  whatsapp: true,
  docs: true,
  // Legal documents, and what changes Medusa's own endpoints or tables, has to be asked for.
  invoices: false,
  withdrawals: false,
  sessions: false,
  security_headers: false,
  origin_check: false,
}

const BILLING = {
  issue: { consumers: "capture", companies: "fulfillment" },
  platform: { adapter: "none" },
  accounts: {
    customers: "411000",
    bank: "512000",
    deposits: "419100",
    sales: {},
    shipping: {},
    vat: {},
  },
}

const HOOKS = Object.fromEntries(HOOK_NAMES.map((name) => [name, true]))

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
        mail: { connections: 5, timeout_seconds: 60, transport: "log" },
        storefront_paths: STOREFRONT_PATHS,
        sessions: { access: 24, refresh: 7 },
        verify_email: { customer: false },
        whatsapp: { messages_per_minute: 5, seller_numbers: [], transport: "log" },
        features: FEATURES,
        hooks: HOOKS,
        billing: BILLING,
        exchange_rates: { url: ECB },
        hold_stock: false,
        stock_guard: true,
        limits: { enabled: true, medusa_routes: false, factor: 1 },
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
      mail: { connections: 5, timeout_seconds: 60, transport: "log" },
      storefront_paths: STOREFRONT_PATHS,
      sessions: { access: 24, refresh: 7 },
      verify_email: { customer: false },
      whatsapp: { messages_per_minute: 5, seller_numbers: [], transport: "log" },
      features: FEATURES,
      hooks: HOOKS,
      billing: BILLING,
      exchange_rates: { url: ECB },
      hold_stock: false,
      stock_guard: true,
      limits: { enabled: true, medusa_routes: false, factor: 1 },
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
    ["a feature that there isn't", { features: { quote: false } }],
    ["a hook that the plugin doesn't take", { hooks: { "createCart.cartCreated": false } }],
    ["a platform without its address", { billing: { platform: { adapter: "afnor" } } }],
    ["a platform of another protocol", { billing: { platform: { url: "ftp://pa.test" } } }],
    ["terms without pages", { terms_required: true, features: { pages: false } }],
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
    expect(() => parsePluginOptions(options)).toThrow(/^The options of medusa-plugin-millesime/)
  })

  it("show the API in production only where the store asks for it", () => {
    const environment = jest.replaceProperty(process, "env", { NODE_ENV: "production" })
    expect(parsePluginOptions({}).features.docs).toBe(false)
    expect(parsePluginOptions({ features: { docs: "store" } }).features.docs).toBe("store")
    environment.restore()
  })

  it("say what is wrong with them by path, a line each, and no secret", () => {
    const refused = () =>
      parsePluginOptions({
        currencie: ["eur"],
        features: { quote: false },
        locales: ["fr-FR", "x"],
        mail: { transport: "smtp", smtp_url: "smtp://me:secret@mail.test" },
        whatsapp: { cloud: { phone_number_id: "…" } },
      })
    expect(refused).toThrow("\n  options.currencie is unknown; did you mean currencies?")
    expect(refused).toThrow("options.features.quote is unknown")
    expect(refused).toThrow("options.locales[1]: ")
    expect(refused).toThrow("options.whatsapp.cloud.app_secret: expected string")
    expect(refused).not.toThrow("me:secret")
  })
})
