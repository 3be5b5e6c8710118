import { z } from "@medusajs/framework/zod"
import { MAILBOX_MESSAGE, isMailbox } from "./rules/address"
import { SMTP_URL_MESSAGE, isSmtpUrl } from "./rules/smtp-url"
import { MAIL_TRANSPORTS } from "./types"

const mailbox = z.string().refine(isMailbox, { error: MAILBOX_MESSAGE })

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
    })
    .refine(({ transport, smtp_url }) => transport !== "smtp" || smtp_url, {
      path: ["smtp_url"],
      error: "must be set for the transport smtp",
    })
    .prefault({}),
}
