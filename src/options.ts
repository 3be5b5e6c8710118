import { z } from "@medusajs/framework/zod"
import { optionErrors } from "./options/errors"
import { Features } from "./options/features"
import { Hooks } from "./options/hooks"
import { companyOptions } from "./modules/company/options"
import { invoiceOptions } from "./modules/invoice/options"
import { limitOptions } from "./modules/limit/options"
import { mailOptions } from "./modules/mail/options"
import { pageOptions } from "./modules/page/options"
import { quoteOptions } from "./modules/quote/options"
import { sessionOptions } from "./modules/session/options"
import { stockOptions } from "./modules/stock/options"
import { whatsappOptions } from "./modules/whatsapp/options"
import { LanguageTag } from "./shared/language-tag"

export { SellerIdentity } from "./modules/quote/options"

/**
 * Options of the plugin; each of our modules gets the same object. The first entry of a list is
 * the default.
 */
export const PluginOptions = z
  .strictObject({
    /** ISO 4217 codes in lower case. */
    currencies: z.array(z.string().length(3).lowercase()).min(1).default(["eur", "usd", "gbp"]),
    /** BCP 47 tags. */
    locales: z.array(LanguageTag).min(1).default(["fr-FR", "en-US"]),
    /** Address of the frontend, for links in e-mails; `storefront_paths` are below it. */
    storefront_url: z.url({ protocol: /^https?$/ }).optional(),
    /** Address of the dashboard, for links in messages to staff: `/quotes/:id` is below it. */
    admin_url: z.url({ protocol: /^https?$/ }).optional(),
    /** Recipients of notifications about requests that nobody handles yet; all of staff by default. */
    staff_emails: z.array(z.email()).default([]),
    /** Bearer token of `GET /metrics`; without it the endpoint answers 404. */
    metrics_token: z.string().min(1).optional(),
    features: Features.prefault({}),
    /** Medusa's workflow hooks that the plugin may take; Medusa allows one handler for each. */
    hooks: Hooks.prefault({}),
    ...companyOptions,
    ...invoiceOptions,
    ...limitOptions,
    ...mailOptions,
    ...pageOptions,
    ...quoteOptions,
    ...sessionOptions,
    ...stockOptions,
    ...whatsappOptions,
  })
  .refine(({ mail, seller }) => mail.transport !== "smtp" || mail.from || seller?.email, {
    path: ["mail", "from"],
    error: "must be set for the transport smtp, or seller.email",
  })
  .refine(({ terms_required, features }) => !terms_required || features.pages, {
    path: ["terms_required"],
    error: "needs the feature pages",
  })

export type PluginOptions = z.infer<typeof PluginOptions>

/** What a store's configuration may say. */
export type PluginOptionsInput = z.input<typeof PluginOptions>

/** Medusa adds the key `database` to the options of a module. */
const ModuleOptions = z.looseObject({ database: z.unknown().optional() })

/**
 * Parses the options that Medusa passes to a module.
 * @throws Error with a line for each unknown or invalid option
 */
export const parsePluginOptions = (options: unknown): PluginOptions => {
  const { database: _, ...own } = ModuleOptions.parse(options ?? {})
  const parsed = PluginOptions.safeParse(own)
  if (parsed.success) return parsed.data
  throw new Error(optionErrors(parsed.error, Object.keys(PluginOptions.shape)))
}
