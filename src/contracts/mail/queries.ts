import { z } from "@medusajs/framework/zod"
import { listQuery, momentRange, oneOrMany, order } from "../../http/query"
import { FOREIGN_KIND, MAIL_KINDS, MAIL_STATES } from "../../modules/mail/types"

const id = oneOrMany(z.string().min(1).max(100))

export const MailsQuery = listQuery({
  q: z.string().trim().min(1).max(200).optional().meta({
    description: "Part of the recipient's address or of the subject",
  }),
  state: oneOrMany(z.enum(MAIL_STATES)).optional(),
  kind: oneOrMany(z.enum([...MAIL_KINDS, FOREIGN_KIND])).optional(),
  to: z.string().trim().min(1).max(320).optional().meta({ description: "Recipient's address" }),
  order_id: id.optional(),
  quote_id: id.optional(),
  company_id: id.optional(),
  customer_id: id.optional(),
  created_at: momentRange().optional(),
  order: order(["created_at", "sent_at", "attempts"])
    .optional()
    .meta({ description: "Newest first by default" }),
})
export type MailsQuery = z.output<typeof MailsQuery>

export const MailSuppressionsQuery = listQuery({
  q: z.string().trim().min(1).max(320).optional().meta({ description: "Part of the address" }),
})
export type MailSuppressionsQuery = z.output<typeof MailSuppressionsQuery>
