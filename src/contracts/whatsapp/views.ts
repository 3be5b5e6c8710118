import { z } from "@medusajs/framework/zod"
import { WHATSAPP_MESSAGE_KINDS, WHATSAPP_MESSAGE_STATUSES } from "../../modules/whatsapp/types"

const moment = z.iso.datetime().nullable()

export const WhatsappMessageView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(WHATSAPP_MESSAGE_KINDS),
    order_id: z.string().nullable(),
    quote_id: z.string().nullable(),
    digest_id: z.string().nullable().meta({ description: "The message that tells of this order" }),
    subject: z.string().meta({
      description: "The order's number, the quote's, or how many orders a digest has",
    }),
    to: z.string().meta({ description: "E.164" }),
    status: z.enum(WHATSAPP_MESSAGE_STATUSES),
    attempts: z.number().int(),
    next_attempt_at: moment.meta({ description: "Of a message that waits, null for all others" }),
    error_code: z.string().nullable().meta({
      description: "The provider's, or one of ours in small letters; of the last attempt",
    }),
    error: z.string().nullable().meta({ description: "One line for people" }),
    provider_message_id: z.string().nullable(),
    created_at: z.iso.datetime(),
    sent_at: moment,
    delivered_at: moment,
    read_at: moment,
    failed_at: moment,
  })
  .meta({ id: "WhatsappMessage" })
export type WhatsappMessageView = z.input<typeof WhatsappMessageView>
