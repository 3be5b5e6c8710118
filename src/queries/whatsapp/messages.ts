import type { MedusaContainer } from "@medusajs/framework/types"
import { whatsappService } from "../../modules/whatsapp"
import type { WhatsappMessageView, WhatsappMessagesQuery } from "../../contracts/whatsapp"
import { ApiError } from "../../http/errors"
import type { MessageRow } from "../../modules/whatsapp/rows"
import { isoOrNull } from "../../shared/moment"

const viewOf = (row: MessageRow & { created_at: Date }): WhatsappMessageView => ({
  id: row.id,
  kind: row.kind,
  order_id: row.order_id,
  quote_id: row.quote_id,
  digest_id: row.digest_id,
  subject: row.subject,
  to: row.to,
  status: row.status,
  attempts: row.attempts,
  next_attempt_at: isoOrNull(row.next_attempt_at),
  error_code: row.error_code,
  error: row.error,
  provider_message_id: row.provider_message_id,
  created_at: row.created_at.toISOString(),
  sent_at: isoOrNull(row.sent_at),
  delivered_at: isoOrNull(row.delivered_at),
  read_at: isoOrNull(row.read_at),
  failed_at: isoOrNull(row.failed_at),
})

/** Messages to the seller, the newest first unless asked otherwise. */
export const listMessages = async (
  container: MedusaContainer,
  { limit, offset, order, ...filters }: WhatsappMessagesQuery,
): Promise<{ whatsapp_messages: WhatsappMessageView[]; count: number }> => {
  const { field, direction } = order ?? { field: "created_at", direction: "desc" }
  const [rows, count] = await whatsappService(container).listAndCountMillesimeWhatsappMessages(
    filters,
    {
      take: limit,
      skip: offset,
      order: { [field]: direction, id: direction },
    },
  )
  return { whatsapp_messages: rows.map(viewOf), count }
}

/** @throws ApiError `not_found` */
export const retrieveMessage = async (
  container: MedusaContainer,
  id: string,
): Promise<WhatsappMessageView> => {
  const [row] = await whatsappService(container).listMillesimeWhatsappMessages({ id }, { take: 1 })
  if (!row) throw new ApiError("not_found", "Message not found")
  return viewOf(row)
}
