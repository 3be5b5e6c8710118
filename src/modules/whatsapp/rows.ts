import type { InferTypeOf } from "@medusajs/framework/types"
import type WhatsappMessage from "./models/whatsapp-message"

export type MessageRow = InferTypeOf<typeof WhatsappMessage>

/** What an attempt or a report changes; columns left out stay. */
export type MessageChanges = Partial<
  Pick<
    MessageRow,
    | "status"
    | "next_attempt_at"
    | "template_only"
    | "error_code"
    | "error"
    | "provider_message_id"
    | "sent_at"
    | "delivered_at"
    | "read_at"
    | "failed_at"
  >
>
