import { z } from "@medusajs/framework/zod"
import { FOREIGN_KIND, MAIL_KINDS, MAIL_STATES } from "../../modules/mail/types"

const moment = z.iso.datetime().nullable()

export const MailView = z
  .strictObject({
    id: z.string(),
    kind: z.enum([...MAIL_KINDS, FOREIGN_KIND]).meta({
      description: `What it is about; \`${FOREIGN_KIND}\` for a message that other code wrote`,
    }),
    locale: z.string().meta({ description: "BCP 47" }),
    to: z.string(),
    subject: z.string(),
    state: z.enum(MAIL_STATES).meta({
      description:
        "`unknown`: it may have arrived, and is not sent again by itself. `suppressed`: the recipient's address doesn't exist",
    }),
    attempts: z.number().int(),
    next_at: moment.meta({ description: "Time of the next attempt" }),
    message_id: z.string().meta({ description: "The header Message-ID, the same on all attempts" }),
    error_code: z.string().nullable().meta({
      description: "Of the last attempt: the server's code, or one of ours in lower case",
    }),
    error: z.string().nullable().meta({ description: "Human-readable, one line" }),
    order_id: z.string().nullable(),
    quote_id: z.string().nullable(),
    company_id: z.string().nullable(),
    customer_id: z.string().nullable(),
    created_at: z.iso.datetime(),
    sent_at: moment,
  })
  .meta({ id: "Mail" })
export type MailView = z.input<typeof MailView>

export const RenderedMail = z
  .strictObject({
    subject: z.string(),
    html: z.string().meta({ description: "A whole document without scripts or remote content" }),
    text: z.string(),
  })
  .meta({ id: "RenderedMail" })
export type RenderedMail = z.input<typeof RenderedMail>

export const MailDetails = z
  .strictObject({
    ...MailView.shape,
    html: z.string(),
    text: z.string(),
    attachments: z.array(z.strictObject({ filename: z.string() })),
    attempt_log: z.array(
      z.strictObject({
        number: z.number().int(),
        started_at: z.iso.datetime(),
        finished_at: moment,
        outcome: z.string().nullable(),
        code: z.string().nullable(),
        detail: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "MailDetails", description: "Tokens and codes are blanked" })
export type MailDetails = z.input<typeof MailDetails>

export const MailSuppression = z
  .strictObject({
    id: z.string(),
    address: z.string(),
    reason: z.string().meta({ description: "What the recipient's server answered" }),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "MailSuppression" })
export type MailSuppression = z.input<typeof MailSuppression>
