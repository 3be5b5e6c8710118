import type { MedusaContainer } from "@medusajs/framework/types"
import type { WhatsappMessageView, WhatsappMessagesQuery } from "../../contracts/whatsapp"
import { DomainError } from "../../errors"
import { whatsappService } from "../../modules/whatsapp"
import type { MessageRow } from "../../modules/whatsapp/rows"
import { iso, isoOrNull } from "../../shared/moment"
import { listPage } from "../list-page"

const viewOf = (row: MessageRow): WhatsappMessageView => ({
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
  created_at: iso(row.created_at),
  sent_at: isoOrNull(row.sent_at),
  delivered_at: isoOrNull(row.delivered_at),
  read_at: isoOrNull(row.read_at),
  failed_at: isoOrNull(row.failed_at),
})

/** Messages to the seller, newest first by default. */
export const listMessages = async (
  container: MedusaContainer,
  { limit, offset, order, ...filters }: WhatsappMessagesQuery,
): Promise<{ whatsapp_messages: WhatsappMessageView[]; count: number }> => {
  const service = whatsappService(container)
  const { rows, count } = await listPage<MessageRow>(
    (where, config) => service.listAndCountMillesimeWhatsappMessages(where, config),
    filters,
    { limit, offset, ...(order && { order }) },
    { order: { created_at: "DESC" } },
  )
  return { whatsapp_messages: rows.map(viewOf), count }
}

/** @throws DomainError `not_found` */
export const retrieveMessage = async (
  container: MedusaContainer,
  id: string,
): Promise<WhatsappMessageView> => {
  const [row] = await whatsappService(container).listMillesimeWhatsappMessages({ id }, { take: 1 })
  if (!row) throw new DomainError("not_found.whatsapp_message")
  return viewOf(row)
}
