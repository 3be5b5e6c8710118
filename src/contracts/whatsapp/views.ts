import { z } from "@medusajs/framework/zod"
import { WHATSAPP_MESSAGE_KINDS, WHATSAPP_MESSAGE_STATUSES } from "../../modules/whatsapp/types"

const moment = z.iso.datetime().nullable()

export const WhatsappMessageView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(WHATSAPP_MESSAGE_KINDS),
    order_id: z.string().nullable(),
    quote_id: z.string().nullable(),
    digest_id: z.string().nullable().meta({ description: "The digest that includes this order" }),
    subject: z.string().meta({
      description: "Number of the order or quote, or count of the orders in a digest",
    }),
    to: z.string().meta({ description: "E.164" }),
    status: z.enum(WHATSAPP_MESSAGE_STATUSES),
    attempts: z.number().int(),
    next_attempt_at: moment.meta({ description: "Null unless the message is pending" }),
    error_code: z.string().nullable().meta({
      description: "Of the last attempt: the provider's code, or one of ours in lower case",
    }),
    error: z.string().nullable().meta({ description: "Human-readable, one line" }),
    provider_message_id: z.string().nullable(),
    created_at: z.iso.datetime(),
    sent_at: moment,
    delivered_at: moment,
    read_at: moment,
    failed_at: moment,
  })
  .meta({ id: "WhatsappMessage" })
export type WhatsappMessageView = z.input<typeof WhatsappMessageView>
