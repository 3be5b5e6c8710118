import { z } from "@medusajs/framework/zod"
import { MAILBOX_MESSAGE, isMailbox } from "./rules/address"
import { SMTP_URL_MESSAGE, isSmtpUrl } from "./rules/smtp-url"
import { MAIL_TRANSPORTS } from "./types"

const mailbox = z.string().refine(isMailbox, { error: MAILBOX_MESSAGE })

/**
 * Pages of the storefront that messages link to, below `storefront_url`; names in braces are replaced. The defaults are those
 * of a storefront of one country; Medusa's Next.js storefront has, for example, `/account/orders/details/{id}`.
 */
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
} as const

export type StorefrontPage = keyof typeof STOREFRONT_PATHS

const path = (preset: string) =>
  z
    .string()
    .regex(/^\/(?!\/)\S*$/, "must be a path that begins with /")
    .default(preset)

/** E-mails of the store. */
export const mailOptions = {
  mail: z
    .strictObject({
      /** `log` writes a line to the log for each message, `none` lets messages wait. */
      transport: z.enum(MAIL_TRANSPORTS).default("log"),
      /** The mail server, for the transport `smtp`: smtps:// for TLS, smtp:// for STARTTLS. */
      smtp_url: z.string().refine(isSmtpUrl, { error: SMTP_URL_MESSAGE }).optional(),
      /** An address, or a name and an address as in `Name <address>`; the seller's by default. */
      from: mailbox.optional(),
      reply_to: mailbox.optional(),
      /** Messages that one process sends at a time. */
      connections: z.int().min(1).max(100).default(5),
      /** The most attempts of all processes in a minute, where the mail server has a limit. */
      messages_per_minute: z.int().positive().optional(),
      /** Seconds of silence of the mail server after which an attempt ends. */
      timeout_seconds: z.int().min(1).max(90).default(60),
    })
    .refine(({ transport, smtp_url }) => transport !== "smtp" || smtp_url, {
      path: ["smtp_url"],
      error: "must be set for the transport smtp",
    })
    .prefault({}),
  storefront_paths: z
    .strictObject({
      account: path(STOREFRONT_PATHS.account),
      order: path(STOREFRONT_PATHS.order),
      order_transfer: path(STOREFRONT_PATHS.order_transfer),
      quote: path(STOREFRONT_PATHS.quote),
      invoice: path(STOREFRONT_PATHS.invoice),
      company_invitation: path(STOREFRONT_PATHS.company_invitation),
      withdrawal: path(STOREFRONT_PATHS.withdrawal),
      reset_password: path(STOREFRONT_PATHS.reset_password),
      verify_email: path(STOREFRONT_PATHS.verify_email),
    } satisfies Record<StorefrontPage, unknown>)
    .prefault({}),
}
