import { z } from "@medusajs/framework/zod"
import { listQuery, momentRange, oneOrMany, order } from "../../http/query"
import { E164 } from "../../shared/phone"
import { WHATSAPP_MESSAGE_KINDS, WHATSAPP_MESSAGE_STATUSES } from "../../modules/whatsapp/types"

const id = oneOrMany(z.string().min(1).max(100))

/** An unescaped plus in a query arrives as a space. */
const phone = z
  .string()
  .transform((text) => text.replace(/^ /, "+"))
  .pipe(z.string().regex(E164, "not_phone_e164"))

export const WhatsappMessagesQuery = listQuery({
  status: oneOrMany(z.enum(WHATSAPP_MESSAGE_STATUSES)).optional(),
  kind: oneOrMany(z.enum(WHATSAPP_MESSAGE_KINDS)).optional(),
  order_id: id.optional(),
  quote_id: id.optional(),
  digest_id: id.optional(),
  to: phone.optional().meta({ description: "Recipient's number, E.164" }),
  created_at: momentRange().optional(),
  order: order(["created_at", "sent_at", "next_attempt_at", "attempts"])
    .optional()
    .meta({ description: "Newest first by default" }),
})
export type WhatsappMessagesQuery = z.output<typeof WhatsappMessagesQuery>
