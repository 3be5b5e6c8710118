import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { parseEnvironment } from "./src/environment"
import { PluginOptions } from "./src/options"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const env = parseEnvironment(process.env)

/** On quotes, as French law wants it there. The demo's: put your own here. */
const seller = {
  name: "Millésime Sans Frontières",
  legal_form: "SAS au capital de 50 000 €",
  address: {
    address_1: "12 quai des Chartrons",
    postal_code: "33000",
    city: "Bordeaux",
    country_code: "fr",
  },
  siren: "732829320",
  registration: "RCS Bordeaux 732 829 320",
  vat_number: "FR44732829320",
  email: "devis@millesime.test",
  phone: "+33 5 56 00 00 00",
}

const TWILIO_WEBHOOK = `${env.STORE_URL}/hooks/whatsapp/twilio`

const options = PluginOptions.parse({
  currencies: env.STORE_CURRENCIES,
  locales: env.STORE_LOCALES,
  ...(env.STOREFRONT_URL && { storefront_url: env.STOREFRONT_URL }),
  admin_url: `${env.STORE_URL}/app`,
  staff_emails: [env.ADMIN_EMAIL],
  seller,
  ...(env.METRICS_TOKEN && { metrics_token: env.METRICS_TOKEN }),
  limits: { factor: env.LIMITS_FACTOR, medusa_routes: true },
  features: {
    docs: true,
    invoices: true,
    origin_check: true,
    security_headers: true,
    sessions: true,
    withdrawals: true,
  },
  trust_proxy: env.TRUST_PROXY,
  mail: {
    transport: env.MAIL_TRANSPORT,
    ...(env.SMTP_URL && { smtp_url: env.SMTP_URL }),
    ...(env.MAIL_FROM && { from: env.MAIL_FROM }),
    ...(env.MAIL_REPLY_TO && { reply_to: env.MAIL_REPLY_TO }),
  },
  billing: {
    platform: {
      ...(env.EINVOICE_URL && { adapter: "afnor", url: env.EINVOICE_URL }),
      ...(env.EINVOICE_DIRECTORY_URL && { directory_url: env.EINVOICE_DIRECTORY_URL }),
      ...(env.EINVOICE_TOKEN_URL && { token_url: env.EINVOICE_TOKEN_URL }),
      ...(env.EINVOICE_CLIENT_ID && { client_id: env.EINVOICE_CLIENT_ID }),
      ...(env.EINVOICE_CLIENT_SECRET && { client_secret: env.EINVOICE_CLIENT_SECRET }),
    },
  },
  exchange_rates: { ...(env.EXCHANGE_RATES_URL && { url: env.EXCHANGE_RATES_URL }) },
  vies: { ...(env.VIES_API_URL && { url: env.VIES_API_URL }) },
  whatsapp: {
    seller_numbers: env.WHATSAPP_SELLER_NUMBERS,
    transport: env.WHATSAPP_TRANSPORT,
    messages_per_minute: env.WHATSAPP_MESSAGES_PER_MINUTE,
    ...(env.WHATSAPP_ORDER_TEMPLATE && {
      template: { name: env.WHATSAPP_ORDER_TEMPLATE, language: env.WHATSAPP_TEMPLATE_LANGUAGE },
    }),
    // Whatever sends now: what another transport has sent is still reported.
    ...(env.WHATSAPP_PHONE_NUMBER_ID &&
      env.WHATSAPP_APP_SECRET &&
      env.WHATSAPP_VERIFY_TOKEN && {
        cloud: {
          phone_number_id: env.WHATSAPP_PHONE_NUMBER_ID,
          app_secret: env.WHATSAPP_APP_SECRET,
          verify_token: env.WHATSAPP_VERIFY_TOKEN,
        },
      }),
    ...(env.TWILIO_AUTH_TOKEN && {
      twilio: { auth_token: env.TWILIO_AUTH_TOKEN, webhook_url: TWILIO_WEBHOOK },
    }),
  },
})

const databaseUrl = env.DATABASE_URL && {
  databaseUrl: env.DATABASE_URL,
  // Medusa would ask any server that isn't on this machine for SSL; we ask when the URL does.
  ...(!/[?&]ssl/.test(env.DATABASE_URL) && {
    databaseDriverOptions: { connection: { ssl: false } },
  }),
}

const inProcess = [
  { resolve: "@medusajs/medusa/caching", options: { in_memory: { enable: true } } },
  // Medusa's default locking, in the memory of the process, is the strongest there is for one process: a lock
  // ends with its holder. The locking of PostgreSQL keeps the locks of a crashed process for ever.
]

const onRedis = (redisUrl: string) => [
  {
    resolve: "@medusajs/medusa/caching",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/caching-redis",
          id: "caching-redis",
          is_default: true,
          options: { redisUrl },
        },
      ],
    },
  },
  {
    resolve: "@medusajs/medusa/event-bus-redis",
    options: {
      redisUrl,
      // The default is a single attempt: a subscriber that fails once would lose the event.
      jobOptions: { attempts: 5, backoff: { type: "exponential", delay: 1000 } },
    },
  },
  { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
  {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/locking-redis",
          id: "locking-redis",
          is_default: true,
          options: { redisUrl },
        },
      ],
    },
  },
]

// The system provider is part of the payment module itself; it needs no entry.
const stripe = (apiKey: string) => ({
  resolve: "@medusajs/medusa/payment",
  options: {
    providers: [
      {
        resolve: "@medusajs/medusa/payment-stripe",
        id: "stripe",
        options: { apiKey, webhookSecret: env.STRIPE_WEBHOOK_SECRET, capture: false },
      },
    ],
  },
})

const whatsapp = {
  resolve: "./src/providers/notification-whatsapp",
  id: "whatsapp",
  options: {
    channels: ["whatsapp"],
    transport: env.WHATSAPP_TRANSPORT,
    ...(env.WHATSAPP_TRANSPORT === "cloud" && {
      cloud: {
        api_url: env.WHATSAPP_API_URL,
        api_version: env.WHATSAPP_API_VERSION,
        phone_number_id: env.WHATSAPP_PHONE_NUMBER_ID,
        access_token: env.WHATSAPP_ACCESS_TOKEN,
      },
    }),
    ...(env.WHATSAPP_TRANSPORT === "twilio" && {
      twilio: {
        api_url: env.TWILIO_API_URL,
        account_sid: env.TWILIO_ACCOUNT_SID,
        auth_token: env.TWILIO_AUTH_TOKEN,
        from: env.TWILIO_FROM,
        content_sid: env.TWILIO_CONTENT_SID,
        // Twilio refuses a message whose callback it can't reach.
        ...(env.STORE_URL.startsWith("https://") && {
          status_callback_url: TWILIO_WEBHOOK,
        }),
      },
    }),
  },
}

export default defineConfig({
  featureFlags: { caching: true, translation: true },
  projectConfig: {
    ...databaseUrl,
    ...(env.REDIS_URL && { redisUrl: env.REDIS_URL }),
    // "auto": Secure whenever the visitor came by https (a proxy says so), and the admin's login still works on
    // http://localhost, where a cookie that is always Secure would be lost. express-session knows "auto", Medusa's
    // type doesn't.
    cookieOptions: { secure: "auto" as unknown as boolean },
    http: {
      storeCors: env.STORE_CORS,
      adminCors: env.ADMIN_CORS,
      authCors: env.AUTH_CORS,
      // Left out when unset: Medusa refuses to start without them in production.
      ...(env.JWT_SECRET && { jwtSecret: env.JWT_SECRET }),
      ...(env.COOKIE_SECRET && { cookieSecret: env.COOKIE_SECRET }),
    },
  },
  modules: [
    { resolve: "./src/modules/barrel", options },
    { resolve: "./src/modules/company", options },
    { resolve: "./src/modules/quote", options },
    { resolve: "./src/modules/invoice", options },
    { resolve: "./src/modules/withdrawal", options },
    { resolve: "./src/modules/mailbox", options },
    { resolve: "./src/modules/page", options },
    { resolve: "./src/modules/idempotency", options },
    { resolve: "./src/modules/job", options },
    { resolve: "./src/modules/session", options },
    { resolve: "./src/modules/stock", options },
    { resolve: "./src/modules/limit", options },
    { resolve: "./src/modules/mail", options },
    { resolve: "./src/modules/whatsapp", options },
    { resolve: "@medusajs/medusa/translation" },
    ...(env.REDIS_URL ? onRedis(env.REDIS_URL) : inProcess),
    ...(env.STRIPE_API_KEY ? [stripe(env.STRIPE_API_KEY)] : []),
    {
      resolve: "@medusajs/medusa/search",
      options: { providers: [{ resolve: "./src/providers/search-columns", id: "columns" }] },
    },
    // An entry replaces Medusa's own for that module, so its default providers are listed again.
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "./src/providers/fulfillment-pallet", id: "pallet" },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/tax",
      // The provider asks it who buys.
      dependencies: ["millesime_company"],
      options: { providers: [{ resolve: "./src/providers/tax-vat", id: "vat" }] },
    },
    {
      resolve: "@medusajs/medusa/notification",
      // The provider for e-mails writes them to its outbox.
      dependencies: ["millesime_mail"],
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { name: "Local Notification Provider", channels: ["feed"] },
          },
          {
            resolve: "./src/providers/notification-email",
            id: "email",
            options: { channels: ["email"] },
          },
          whatsapp,
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: { backend_url: `${env.STORE_URL}/static` },
          },
        ],
      },
    },
  ],
})
