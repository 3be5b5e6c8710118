import { isAbsolute } from "node:path"
import { z } from "@medusajs/framework/zod"
import { WHATSAPP_TRANSPORTS } from "./modules/whatsapp/types"
import { MUST_BE_E164, isE164 } from "./shared/phone"
import { areProxies } from "./shared/trusted-proxies"

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false // That is its way to say so.
  }
}

const Locale = z.string().refine(isLocale, { error: "must be a language tag such as fr-FR" })

const VIES_URL = "https://ec.europa.eu/taxation_customs/vies/rest-api"

/** Who sells: what a quote must say of them (art. R123-237 C. com.). */
export const SellerIdentity = z.strictObject({
  /** The registered name. */
  name: z.string().min(1),
  /** With the capital, as the law wants it written: "SAS au capital de 50 000 €". */
  legal_form: z.string().min(1).optional(),
  /** The registered office. */
  address: z.strictObject({
    /** Number and street. */
    address_1: z.string().min(1),
    /** Building, floor. */
    address_2: z.string().min(1).optional(),
    postal_code: z.string().min(1),
    city: z.string().min(1),
    /** ISO 3166-1 alpha-2, in lower case. */
    country_code: z.string().regex(/^[a-z]{2}$/),
  }),
  /** Nine digits, without spaces. */
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  /** The register and the number there: "RCS Bordeaux 123 456 789". */
  registration: z.string().min(1).optional(),
  /** With its prefix, without spaces: "FR40123456789". */
  vat_number: z
    .string()
    .regex(/^[A-Z]{2}[0-9A-Z+*]{2,12}$/)
    .optional(),
  /** Where a buyer asks about a quote. */
  email: z.email().optional(),
  /** As it is to be printed. */
  phone: z.string().min(1).optional(),
  /** Where invoices are paid (ISO 13616), without spaces. */
  iban: z
    .string()
    .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/)
    .optional(),
  /** Of that account's bank (ISO 9362). */
  bic: z
    .string()
    .regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/)
    .optional(),
  /** Absolute path of a PNG or JPEG; a quote fails to render when it can't be read. */
  logo: z
    .string()
    .refine((path) => isAbsolute(path) && /\.(png|jpe?g)$/i.test(path), {
      error: "must be the absolute path of a PNG or JPEG",
    })
    .optional(),
})

export type SellerIdentity = z.infer<typeof SellerIdentity>

/**
 * Options of the plugin; every module of ours gets the same object. The first entry of a list is
 * the default.
 */
export const PluginOptions = z.strictObject({
  /** ISO 4217 codes in lower case. */
  currencies: z.array(z.string().length(3).lowercase()).min(1).default(["eur", "usd", "gbp"]),
  /** BCP 47 tags. */
  locales: z.array(Locale).min(1).default(["fr-FR", "en-US"]),
  /** The EU's register of VAT numbers. */
  vies: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).default(VIES_URL),
      /** The seller's own VAT number: with it VIES answers a proof of the consultation. */
      requester: z
        .string()
        .regex(/^[A-Z]{2}[0-9A-Z+*]{2,12}$/)
        .optional(),
    })
    .prefault({}),
  /** Address of the frontend, for the links in e-mails: `/company-invites/:token` and `/quotes/:id` are below it. */
  storefront_url: z.url({ protocol: /^https?$/ }).optional(),
  /**
   * Whether a reservation above the stock is refused by the database itself, whatever process makes it; variants that
   * allow backorders apart. Off, Medusa's own checks remain.
   */
  stock_guard: z.boolean().default(true),
  /** How often what is limited may be asked for (`src/http/limits.ts`). */
  limits: z
    .strictObject({
      enabled: z.boolean().default(true),
      /** Multiplies every number of requests. */
      factor: z.number().positive().default(1),
    })
    .prefault({}),
  /**
   * Whose `X-Forwarded-For` is believed, to know visitors by their address: how many proxies stand in front, or their
   * addresses and subnets.
   */
  trust_proxy: z
    .union([z.int().nonnegative(), z.array(z.string()).min(1)])
    .refine(areProxies, { error: "must be a number of proxies, or addresses and subnets" })
    .default(0),
  /** Bearer token of `GET /metrics`; without one there is no such endpoint. */
  metrics_token: z.string().min(1).optional(),
  /** Address of the dashboard, for the links in messages to staff: `/quotes/:id` is below it. */
  admin_url: z.url({ protocol: /^https?$/ }).optional(),
  /** Who is told of requests that nobody sees to yet. */
  staff_emails: z.array(z.email()).default([]),
  /** Messages to the seller: of orders, and of quotes asked for and accepted. */
  whatsapp: z
    .strictObject({
      /** Who is told, E.164; nobody unless given. */
      seller_numbers: z.array(z.string().refine(isE164, { error: MUST_BE_E164 })).default([]),
      /** BCP 47; the first of `locales` unless given. */
      locale: Locale.optional(),
      /** That of the provider `notification-whatsapp`: how long a text may be, and which codes it answers. */
      transport: z.enum(WHATSAPP_TRANSPORTS).default("log"),
      /** The approved template, with six parameters, for whoever hasn't written to the shop for 24 hours. */
      template: z
        .strictObject({ name: z.string().min(1), language: z.string().min(2).default("fr") })
        .optional(),
      /** More than these a minute to one number, and orders are merged into one message. */
      messages_per_minute: z.int().positive().default(5),
      /** To believe what Meta reports on `/hooks/whatsapp`. */
      cloud: z
        .strictObject({
          phone_number_id: z.string().regex(/^\d+$/),
          app_secret: z.string().min(1),
          verify_token: z.string().min(1),
        })
        .optional(),
      /** To believe what Twilio reports on `/hooks/whatsapp/twilio`. */
      twilio: z
        .strictObject({
          auth_token: z.string().min(1),
          /** That of the webhook, as Twilio calls it: its signature covers it. Without a query. */
          webhook_url: z
            .url({ protocol: /^https?$/ })
            .regex(/^[^?#]*$/, "must have no query")
            .transform((url) => new URL(url).href),
        })
        .optional(),
    })
    .prefault({}),
  /** Key of the page with the conditions of sale, which customers accept by its revision. */
  terms_page: z.string().min(1).default("conditions-of-sale"),
  /** Whether no cart becomes an order before its customer has accepted them, where the page is public. */
  terms_required: z.boolean().default(false),
  /** Printed on quotes. */
  seller: SellerIdentity.optional(),
})

export type PluginOptions = z.infer<typeof PluginOptions>

/** What Medusa puts beside our options when it hands them to a module. */
const AddedByMedusa = z.looseObject({ database: z.unknown().optional() })

/** Checked wherever a module of ours starts, in the store and in a host alike. */
export const parsePluginOptions = (options: unknown): PluginOptions => {
  const { database: _, ...own } = AddedByMedusa.parse(options ?? {})
  return PluginOptions.parse(own)
}
