import { z } from "@medusajs/framework/zod"
import { MAILBOX_MESSAGE, isMailbox } from "./modules/mail/rules/address"
import { SMTP_URL_MESSAGE, isSmtpUrl } from "./modules/mail/rules/smtp-url"
import { MAIL_TRANSPORTS } from "./modules/mail/types"
import { E164, MUST_BE_E164, isE164 } from "./shared/phone"
import { type TrustedProxies, isTrustedProxies } from "./shared/trusted-proxies"

const url = (name: string, protocol: RegExp) => z.url({ protocol, error: `must be ${name}` })

const httpUrl = url("a URL that starts with http:// or https://", /^https?$/)

const list = (text: string) => text.split(",").map((item) => item.trim())

const isCurrency = (code: string) => Intl.supportedValuesOf("currency").includes(code.toUpperCase())

// As strict as the contract of the API.
const isLocale = (code: string) => /^[a-z]{2}-[A-Z]{2}$/.test(code)

// Medusa treats an entry between slashes as a regular expression.
const isOrigin = (origin: string) =>
  origin === "*" || /^\/.+\/[a-z]*$/.test(origin) || httpUrl.safeParse(origin).success

const everyItem = (isValid: (item: string) => boolean, message: string) =>
  z.string().refine((text) => list(text).every(isValid), message)

const origins = everyItem(isOrigin, "must be origins such as http://localhost:8000, with commas")

const port = z
  .string()
  .refine((text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
    error: "must be a whole number from 1 to 65535",
  })
  .transform(Number)

const proxies = (text: string): TrustedProxies => (/^\d+$/.test(text) ? Number(text) : list(text))

const pattern = (expression: RegExp, message: string) =>
  z.string().regex(expression, { error: message })

/** Sent in a header. */
const token = pattern(/^[\x21-\x7E]+$/, "must be a token without spaces")

const mailbox = z.string().refine(isMailbox, { error: MAILBOX_MESSAGE })

/** All environment variables of the store. Empty ones count as unset. */
export const environmentShape = {
  DATABASE_URL: url(
    "a URL such as postgres://user:password@host:5432/name",
    /^postgres(ql)?$/,
  ).optional(),
  REDIS_URL: url("a URL such as redis://host:6379", /^rediss?$/).optional(),
  PORT: port.default(9000),
  STORE_URL: httpUrl.optional(),
  STOREFRONT_URL: httpUrl.optional(),
  STORE_CORS: origins.optional(),
  ADMIN_CORS: origins.optional(),
  AUTH_CORS: origins.optional(),
  TRUST_PROXY: z
    .string()
    .transform(proxies)
    .refine(isTrustedProxies, {
      error: "must be a number of proxies, or subnets such as 10.0.0.0/8",
    })
    .default(0),
  LIMITS_FACTOR: z
    .string()
    .transform(Number)
    .refine((factor) => factor > 0 && Number.isFinite(factor), {
      error: "must be a number above 0",
    })
    .default(1),
  JWT_SECRET: z.string().optional(),
  COOKIE_SECRET: z.string().optional(),
  ADMIN_EMAIL: z.email({ error: "must be an e-mail address" }).default("admin@millesime.test"),
  ADMIN_PASSWORD: z.string().optional(),
  STORE_CURRENCIES: everyItem(isCurrency, "must be currency codes such as eur,usd")
    .transform((text) => list(text.toLowerCase()))
    .default(["eur", "usd", "gbp"]),
  STORE_LOCALES: everyItem(isLocale, "must be locales such as fr-FR,en-US")
    .transform(list)
    .default(["fr-FR", "en-US"]),
  METRICS_TOKEN: token.optional(),
  VIES_API_URL: httpUrl.optional(),
  EXCHANGE_RATES_URL: httpUrl.optional(),
  EINVOICE_URL: httpUrl.optional(),
  EINVOICE_DIRECTORY_URL: httpUrl.optional(),
  EINVOICE_TOKEN_URL: httpUrl.optional(),
  EINVOICE_CLIENT_ID: z.string().optional(),
  EINVOICE_CLIENT_SECRET: z.string().optional(),
  STRIPE_API_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  SMTP_URL: z.string().refine(isSmtpUrl, { error: SMTP_URL_MESSAGE }).optional(),
  MAIL_FROM: mailbox.optional(),
  MAIL_REPLY_TO: mailbox.optional(),
  MAIL_TRANSPORT: z.enum(MAIL_TRANSPORTS, { error: "must be log, smtp or none" }).optional(),
  WHATSAPP_TRANSPORT: z
    .enum(["log", "cloud", "twilio"], { error: "must be log, cloud or twilio" })
    .default("log"),
  WHATSAPP_API_URL: httpUrl.optional(),
  WHATSAPP_API_VERSION: pattern(/^v\d+\.\d+$/, "must be a version such as v25.0").optional(),
  WHATSAPP_PHONE_NUMBER_ID: pattern(/^\d+$/, "must be Meta's id of the number, digits").optional(),
  WHATSAPP_ACCESS_TOKEN: token.optional(),
  WHATSAPP_APP_SECRET: token.optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().optional(),
  WHATSAPP_SELLER_NUMBERS: everyItem(isE164, "must be numbers such as +33612345678, with commas")
    .transform((text) => Array.from(new Set(list(text))))
    .default([]),
  WHATSAPP_MESSAGES_PER_MINUTE: pattern(/^[1-9]\d{0,5}$/, "must be a whole number above 0")
    .transform(Number)
    .default(5),
  WHATSAPP_ORDER_TEMPLATE: pattern(
    /^[a-z0-9_]{1,512}$/,
    "must be the name of a template: small letters, digits and _",
  ).optional(),
  WHATSAPP_TEMPLATE_LANGUAGE: pattern(
    /^[a-z]{2,3}(_[A-Z]{2})?$/,
    "must be a language such as fr or en_US",
  ).default("fr"),
  TWILIO_API_URL: httpUrl.optional(),
  TWILIO_ACCOUNT_SID: pattern(
    /^AC\w+$/,
    "must be an id of Twilio's that begins with AC",
  ).optional(),
  TWILIO_AUTH_TOKEN: token.optional(),
  TWILIO_FROM: pattern(E164, MUST_BE_E164).optional(),
  TWILIO_CONTENT_SID: pattern(
    /^HX\w+$/,
    "must be an id of Twilio's that begins with HX",
  ).optional(),
}

/** Variables that a transport requires, to send and to verify webhooks. */
const REQUIRED_BY_TRANSPORT = {
  log: [],
  cloud: [
    "WHATSAPP_PHONE_NUMBER_ID",
    "WHATSAPP_ACCESS_TOKEN",
    "WHATSAPP_APP_SECRET",
    "WHATSAPP_VERIFY_TOKEN",
  ],
  twilio: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"],
} as const satisfies Record<string, ReadonlyArray<keyof typeof environmentShape>>

const Variables = z.object(environmentShape).superRefine((variables, context) => {
  const requireVariable = (name: keyof typeof environmentShape, when: string) => {
    if (variables[name]) return
    context.addIssue({ code: "custom", path: [name], message: `must be set when ${when}` })
  }
  if (variables.STRIPE_API_KEY) requireVariable("STRIPE_WEBHOOK_SECRET", "STRIPE_API_KEY is")
  if (variables.MAIL_TRANSPORT === "smtp") requireVariable("SMTP_URL", "MAIL_TRANSPORT is smtp")
  const transport = variables.WHATSAPP_TRANSPORT
  for (const name of REQUIRED_BY_TRANSPORT[transport])
    requireVariable(name, `WHATSAPP_TRANSPORT is ${transport}`)
})

const Environment = Variables.transform((variables) => {
  const storeUrl = (variables.STORE_URL ?? `http://localhost:${variables.PORT}`).replace(/\/+$/, "")
  const STORE_CORS = variables.STORE_CORS ?? "http://localhost:8000"
  const ADMIN_CORS = variables.ADMIN_CORS ?? storeUrl
  return {
    ...variables,
    STORE_URL: storeUrl,
    STORE_CORS,
    ADMIN_CORS,
    AUTH_CORS: variables.AUTH_CORS ?? `${STORE_CORS},${ADMIN_CORS}`,
    MAIL_TRANSPORT: variables.MAIL_TRANSPORT ?? (variables.SMTP_URL ? "smtp" : "log"),
  }
})

export type Environment = z.infer<typeof Environment>

/** @throws Error that names the first invalid variable, without its value, which may be a secret */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const set = Object.entries(source)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value)
  const result = Environment.safeParse(Object.fromEntries(set))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${String(issue?.path[0])} ${issue?.message}`)
}
